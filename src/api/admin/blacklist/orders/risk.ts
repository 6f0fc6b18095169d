import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../modules/blacklist"
import type { ShownOrder } from "../../../../modules/blacklist/persistence/order-screenings/order-screenings"
import { recordOrdersWorkflow } from "../../../../workflows"

type Shown = Omit<ShownOrder, "signals"> & { signals: NonNullable<ShownOrder["signals"]> }

/** An order as its copy says; one that has no score yet is recorded and scored, as of its checkout. */
export async function shownRisk(orderId: string, scope: MedusaContainer): Promise<Shown> {
  const { orderScreenings } = scope.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  let shown = await orderScreenings.shown(orderId)
  if (shown.score === null) {
    await recordOrdersWorkflow(scope).run({ input: { order_ids: [orderId] } })
    shown = { ...(await orderScreenings.riskOf(orderId)), screened: shown.screened }
  }
  return { ...shown, signals: shown.signals ?? [] }
}
