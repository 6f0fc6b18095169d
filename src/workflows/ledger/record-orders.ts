import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../modules/blacklist"
import { listOrderCarts } from "../common/core-data/order-carts"
import { listPlacedOrders } from "../common/core-data/orders"
import { scoreOrders } from "../risk/score-orders"
import { factsOfOrders } from "./utils/order-facts"
import { asScreened } from "./utils/screened-facts"

export interface RecordedOrders {
  /** How many orders were written beside those with a claim. */
  recorded: number
  /** Orders with a decision that has to be linked to them: see `linkDecisionsToOrdersWorkflow`. */
  undecided: string[]
}

/**
 * Records placed orders in the ledger, and scores them: confirms the claims of their carts, and writes those that nothing was
 * claimed for, from what this process screened or, where another one did, from the order.
 */
export async function recordOrders(
  orderIds: string[],
  container: MedusaContainer
): Promise<RecordedOrders> {
  const { ledger, placedOrders, risks } =
    container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const placed =
    (await placedOrders.record(orderIds.map((order_id) => ({ order_id })))) ??
    (await placedOrders.record(await linksOf(orderIds, container)))
  const { recorded = 0, unread = orderIds, undecided = [], found = [] } = placed ?? {}
  for (const orders of found) await scoreOrders(orders, container)
  if (!unread.length) return { recorded, undecided }

  const orders = await listPlacedOrders({ id: unread }, unread.length, container)
  const facts = await asScreened(await factsOfOrders(orders, container), container)
  const written = await ledger.record(facts)
  await scoreOrders(() => risks.ofOrders(unread), container)
  return { recorded: recorded + written, undecided }
}

/** For a store that keeps core's link table in another database than the plugin's. */
async function linksOf(orderIds: string[], container: MedusaContainer) {
  const links = await listOrderCarts({ order_id: orderIds }, container)
  const cartOf = new Map(links.map(({ order_id, cart_id }) => [order_id, cart_id]))
  return orderIds.map((order_id) => ({ order_id, cart_id: cartOf.get(order_id) ?? null }))
}
