import type { MedusaContainer } from "@medusajs/framework/types"
import { readGraph } from "../../common/core-data/read-graph"

/** The numbers of orders by their ids, as customers and staff know them. */
export async function orderNumbers(
  ids: (string | null)[],
  container: MedusaContainer
): Promise<Map<string, number | null>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  if (!known.length) return new Map()
  const orders = await readGraph<{ id: string; display_id: number | null }>(
    {
      entity: "order",
      fields: ["id", "display_id"],
      filters: { id: known },
      pagination: { take: known.length },
    },
    container
  )
  return new Map(orders.map(({ id, display_id }) => [id, display_id]))
}
