import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../modules/blacklist"
import type { Risk } from "../../types"
import { riskOfOrder } from "./score-orders"

/**
 * The risk of a placed order by today's settings and by what is known now of what lies in the windows of its
 * checkout, such as a later cancellation. Nothing is written.
 *
 * @returns null where the ledger or core does not know the order.
 */
export async function recomputeRisk(
  orderId: string,
  container: MedusaContainer
): Promise<Risk | null> {
  const { risks } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const {
    orders: [order],
    settings,
  } = await risks.ofOrders([orderId], "now")
  return order ? await riskOfOrder(order, settings, container) : null
}
