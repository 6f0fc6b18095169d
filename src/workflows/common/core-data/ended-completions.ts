import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrderCart } from "./order-carts"
import { readGraph } from "./read-graph"

/** A completion that takes longer than this has come to an end: core's lock on the cart is gone by then. */
const ENDED_AFTER_MS = 150_000

interface PaidOrder {
  id: string
  created_at: Date | string
  payment_collections?: { payments?: unknown[] | null }[] | null
}

const isPaid = ({ payment_collections }: PaidOrder) =>
  (payment_collections ?? []).some(({ payments }) => (payments ?? []).length > 0)

/**
 * Leaves out the orders whose completion may still be under way. Core writes the order and its link to the
 * cart first and authorises the payment last; where the payment fails, it deletes the order again.
 */
export async function withEndedCompletion(
  links: OrderCart[],
  container: MedusaContainer
): Promise<OrderCart[]> {
  if (!links.length) return []
  const orders = await readGraph<PaidOrder>(
    {
      entity: "order",
      fields: ["id", "created_at", "payment_collections.payments.id"],
      filters: { id: links.map(({ order_id }) => order_id) },
    },
    container
  )
  const endedBefore = new Date(Date.now() - ENDED_AFTER_MS)
  const ended = new Set(
    orders
      .filter((order) => isPaid(order) || new Date(order.created_at) < endedBefore)
      .map(({ id }) => id)
  )
  return links.filter(({ order_id }) => ended.has(order_id))
}
