import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { readGraph } from "../../common/core-data/read-graph"

/** An item of a fulfilment; `line_item_id` names the order's item, where there is one. */
interface FulfilledItem {
  line_item_id?: string | null
}

/** The generated methods of core's order module that its interface leaves out. */
interface OrderItems {
  listOrderItems: (
    filters: { item_id: string[] },
    config: { select: string[]; take: number }
  ) => Promise<{ order_id: string }[]>
}

const lineItemsOf = (items: FulfilledItem[] | null | undefined): string[] => [
  ...new Set((items ?? []).flatMap(({ line_item_id }) => line_item_id ?? [])),
]

/** The orders whose items these are. */
export async function ordersOfItems(
  itemIds: string[],
  container: MedusaContainer
): Promise<string[]> {
  if (!itemIds.length) return []
  const orders = container.resolve(Modules.ORDER) as unknown as OrderItems
  // An item has a row for each version of its order.
  const rows = await orders.listOrderItems(
    { item_id: itemIds },
    { select: ["id", "order_id"], take: 1000 }
  )
  return [...new Set(rows.map(({ order_id }) => order_id))]
}

/**
 * The orders that a fulfilment is of: by core's link, and by its items, because a fulfilment that was made
 * without the order's own workflow has no link.
 */
export async function ordersOfFulfillment(
  fulfillmentId: string,
  container: MedusaContainer
): Promise<string[]> {
  const links = await readGraph<{ order_id: string }>(
    {
      entity: "order_fulfillment",
      fields: ["order_id"],
      filters: { fulfillment_id: fulfillmentId },
    },
    container
  )
  if (links.length) return links.map(({ order_id }) => order_id)
  const [fulfillment] = await container
    .resolve(Modules.FULFILLMENT)
    .listFulfillments({ id: fulfillmentId }, { relations: ["items"], take: 1 })
  return fulfillment ? await ordersOfItems(lineItemsOf(fulfillment.items), container) : []
}
