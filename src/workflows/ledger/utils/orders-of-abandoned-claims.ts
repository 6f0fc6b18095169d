import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, LINKED_WITHIN_SECONDS } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { listOrderCarts, type OrderCart } from "../../common/core-data/order-carts"

/** An order's time is the store's, a claim's the database's; their clocks differ a little. */
const CLOCKS_DIFFER_MS = 5000

interface Owned {
  id: string
  customer_id: string | null
  created_at: Date | string
}

/**
 * Orders of customers since a moment that no cart is linked to and that are not on record; oldest first.
 * One that was placed just now may still get its link.
 */
async function ordersWithoutCart(
  customerIds: string[],
  since: Date,
  container: MedusaContainer
): Promise<Owned[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "customer_id", "created_at"],
    filters: {
      customer_id: customerIds,
      created_at: {
        $gte: since,
        $lt: new Date(Date.now() - LINKED_WITHIN_SECONDS * 1000),
      },
      is_draft_order: false,
    },
    pagination: { order: { created_at: "ASC" } },
  })
  const ids = data.map(({ id }) => id)
  const linked = (await listOrderCarts({ order_id: ids }, container)).map(
    ({ order_id }) => order_id
  )
  const { claims } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const unknown = await claims.confirm(
    ids.filter((id) => !linked.includes(id)).map((order_id) => ({ order_id, cart_id: null }))
  )
  return (data as Owned[]).filter(({ id }) => unknown.includes(id))
}

/**
 * The orders that abandoned claims were for. Core writes an order first and links it to its cart
 * afterwards: a process that is killed in between leaves an order without a cart. It is
 * found by its customer, who is the cart's, and by its time. Each claim gets one order at most.
 */
export async function ordersOfAbandonedClaims(container: MedusaContainer): Promise<OrderCart[]> {
  const claims = await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .claims.abandoned()
  if (!claims.length) return []

  const { data: carts } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "customer_id"],
    filters: { id: claims.map(({ cart_id }) => cart_id) },
  })
  const customerOf = new Map(carts.map(({ id, customer_id }) => [id, customer_id ?? null]))
  const customerIds = [...new Set(customerOf.values())].filter((id) => id !== null)
  if (!customerIds.length) return []

  const since = (claimed_at: Date) => new Date(claimed_at.getTime() - CLOCKS_DIFFER_MS)
  const orders = await ordersWithoutCart(customerIds, since(claims[0].claimed_at), container)
  return claims.flatMap(({ cart_id, claimed_at }) => {
    const index = orders.findIndex(
      ({ customer_id, created_at }) =>
        customer_id !== null &&
        customer_id === customerOf.get(cart_id) &&
        new Date(created_at) >= since(claimed_at)
    )
    return index < 0 ? [] : [{ cart_id, order_id: orders.splice(index, 1)[0].id }]
  })
}
