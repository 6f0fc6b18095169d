import type { MedusaContainer } from "@medusajs/framework/types"
import { readGraph } from "./read-graph"

/** A cart and the order it became. */
export interface OrderCart {
  order_id: string
  cart_id: string
}

/** Reads core's link between carts and orders, from either side. */
export async function listOrderCarts(
  filters: { order_id: string[] } | { cart_id: string[] },
  container: MedusaContainer
): Promise<OrderCart[]> {
  // An empty list is no filter worth sending.
  if (Object.values(filters).every((ids) => ids.length === 0)) return []
  return await readGraph(
    { entity: "order_cart", fields: ["order_id", "cart_id"], filters },
    container
  )
}
