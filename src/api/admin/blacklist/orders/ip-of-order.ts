import type { MedusaContainer } from "@medusajs/framework/types"
import { readOrders, withOrigins } from "../../../../workflows/common/core-data/orders"

/** The IP address noted for an order's cart; null where none was, or it was forgotten since. */
export async function ipOfOrder(id: string, container: MedusaContainer): Promise<string | null> {
  const [order] = await withOrigins(await readOrders([id], container), container)
  return order?.origin?.ip ?? null
}
