import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"

/** An order by the number people know it by. */
export const nameOfOrder = (order: { display_id?: number | null; id: string }): string =>
  typeof order.display_id === "number" ? `#${order.display_id}` : order.id

/**
 * Lets nothing pass of an order that is on hold.
 *
 * @throws MedusaError `not_allowed` naming the order and why it is held.
 */
export async function refuseHeldOrders(
  orderIds: string[],
  container: MedusaContainer
): Promise<void> {
  const { holds } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const [hold] = await holds.heldAmong(orderIds)
  if (!hold) return
  const name = nameOfOrder({ id: hold.order_id, display_id: hold.display_id })
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Order ${name} is on hold${hold.reason ? `: ${hold.reason}` : ""}`
  )
}
