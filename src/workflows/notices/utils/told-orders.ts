import type { MedusaContainer } from "@medusajs/framework/types"
import { readGraph } from "../../common/core-data/read-graph"

/** What staff are told of an order. */
export interface ToldOrder {
  /** The number by which customers and staff know it. */
  display_id: number | null
  amount: number | null
  currency_code: string | null
}

interface OrderRow {
  id: string
  display_id: number | null
  total: unknown
  currency_code: string
}

/** Orders by their ids, as far as there are such. */
export async function toldOrders(
  ids: (string | null)[],
  container: MedusaContainer
): Promise<Map<string, ToldOrder>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  if (!known.length) return new Map()
  const orders = await readGraph<OrderRow>(
    {
      entity: "order",
      fields: ["id", "display_id", "total", "currency_code"],
      filters: { id: known },
      pagination: { take: known.length },
    },
    container
  )
  return new Map(
    orders.map(({ id, display_id, total, currency_code }) => [
      id,
      { display_id, amount: total === null ? null : Number(total), currency_code },
    ])
  )
}
