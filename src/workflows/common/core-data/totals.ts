import type { MedusaContainer } from "@medusajs/framework/types"
import type { CheckoutFacts } from "../../../modules/blacklist/screening"
import { logFailure } from "../log-failure"
import { readGraph } from "./read-graph"

/** What a cart or an order costs, as core shows it. */
export interface Total {
  amount: number | null
  currency_code: string | null
}

interface Purchase {
  id: string
  total?: unknown
  currency_code?: string | null
}

/** The totals of carts or orders by their ids. It does not throw: what is decided does not depend on them. */
async function readTotals(
  entity: "cart" | "order",
  ids: string[],
  container: MedusaContainer
): Promise<Map<string, Total>> {
  if (!ids.length) return new Map()
  try {
    const purchases = await readGraph<Purchase>(
      { entity, fields: ["id", "total", "currency_code"], filters: { id: ids } },
      container
    )
    return new Map(
      purchases.map(({ id, total, currency_code }) => [
        id,
        { amount: total == null ? null : Number(total), currency_code: currency_code ?? null },
      ])
    )
  } catch (error) {
    logFailure(`to read the totals of ${ids.length} ${entity}s`, error, container)
    return new Map()
  }
}

/** The total of an order, or of a cart that has none; null where it is not known. */
export async function readTotal(
  { order_id, cart_id }: { order_id: string | null; cart_id: string | null },
  container: MedusaContainer
): Promise<Total | null> {
  const id = order_id ?? cart_id
  const totals = await readTotals(order_id ? "order" : "cart", id ? [id] : [], container)
  return totals.get(id ?? "") ?? null
}

/** The facts of orders with what these cost. */
export async function withTotals(
  orders: CheckoutFacts[],
  container: MedusaContainer
): Promise<CheckoutFacts[]> {
  const ids = orders.flatMap(({ order_id }) => order_id ?? [])
  const totals = await readTotals("order", ids, container)
  return orders.map((facts) => ({ ...facts, ...totals.get(facts.order_id ?? "") }))
}
