import { factsOfOrder, shopperOf, withOrigin } from "../../../modules/blacklist/screening"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { NewFact } from "../../../modules/blacklist/persistence/ledger/facts"
import { hashesOf, toldByStaff } from "../../../modules/blacklist/screening/rules"
import { sharedDetails } from "../../common/core-data/store-details"
import { type ReadOrder, withOrigins } from "../../common/core-data/orders"

/**
 * The facts of placed orders, with their origin where that is still saved. An order without a cart was made by
 * staff, who know whose it is.
 */
export async function factsOfOrders(
  orders: ReadOrder[],
  container: MedusaContainer
): Promise<NewFact[]> {
  const shared = await sharedDetails(container)
  return (await withOrigins(orders, container)).map((order) => {
    const facts = factsOfOrder(order, order.cart_id)
    const identity = hashesOf(withOrigin(shopperOf(facts, shared), facts, order.origin, shared))
    return {
      kind: "order",
      happened_at: new Date(order.created_at ?? Date.now()),
      order_id: order.id,
      cart_id: order.cart_id,
      identity:
        order.cart_id === null
          ? toldByStaff(identity, order.customer?.has_account !== false)
          : identity,
    }
  })
}
