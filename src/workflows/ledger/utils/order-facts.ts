import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type { NewFact } from "../../../modules/blacklist/persistence/ledger/facts"
import {
  factsOfOrder,
  hashesOf,
  type ScreenedOrder,
  shopperOf,
  withOrigin,
} from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { listOrderCarts } from "../../common/core-data/order-carts"

/** The facts of placed orders; where the storefront's address is still noted, with it. */
export async function factsOfOrders(
  orders: ScreenedOrder[],
  container: MedusaContainer
): Promise<NewFact[]> {
  const links = await listOrderCarts({ order_id: orders.map(({ id }) => id) }, container)
  const cartOf = new Map(links.map(({ order_id, cart_id }) => [order_id, cart_id]))
  const cartIds = [...cartOf.values()]
  const origins = cartIds.length
    ? await container
        .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
        .listCartOrigins({ cart_id: cartIds }, { take: cartIds.length })
    : []
  const originOf = new Map(origins.map((origin) => [origin.cart_id, origin]))

  return orders.map((order) => {
    const cartId = cartOf.get(order.id) ?? null
    const facts = factsOfOrder(order, cartId)
    const origin = (cartId && originOf.get(cartId)) || null
    return {
      kind: "order",
      happened_at: new Date(order.created_at ?? Date.now()),
      order_id: order.id,
      cart_id: cartId,
      identity: hashesOf(withOrigin(shopperOf(facts), facts, origin)),
    }
  })
}
