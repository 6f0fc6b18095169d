import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { Origin, ScreenedOrder } from "../../../modules/blacklist/screening"
import { type GraphQuery, readGraph } from "./read-graph"
import { SCREENED_FIELDS } from "./screened-fields"

/** An order with what screening reads of it, and the cart it came from. */
export interface ReadOrder extends ScreenedOrder {
  is_draft_order?: boolean | null
  /** The number by which people know it. */
  display_id?: number | null
  /** Null for an order that was made by other means. */
  cart_id: string | null
}

/** The same with where the storefront's requests came from; null where that is not saved any more. */
export interface OrderWithOrigin extends ReadOrder {
  origin: Origin | null
}

type OrderRow = ScreenedOrder & { cart_link?: { cart_id: string } | null }

async function queryOrders(
  query: Pick<GraphQuery, "filters" | "pagination">,
  container: MedusaContainer
): Promise<ReadOrder[]> {
  const fields = [
    ...SCREENED_FIELDS,
    "created_at",
    "display_id",
    "is_draft_order",
    "cart_link.cart_id",
  ]
  const rows = await readGraph<OrderRow>({ entity: "order", fields, ...query }, container)
  return rows.map(({ cart_link, ...order }) => ({ ...order, cart_id: cart_link?.cart_id ?? null }))
}

/**
 * Orders in the order of the ids.
 *
 * @throws MedusaError `not_found` naming the ids there are no orders for.
 */
export async function readOrders(ids: string[], container: MedusaContainer): Promise<ReadOrder[]> {
  const orders = await queryOrders({ filters: { id: ids } }, container)
  const found = new Map(orders.map((order) => [order.id, order]))
  const missing = ids.filter((id) => !found.has(id))
  if (missing.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order with id: ${missing.join(", ")} was not found`
    )
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Placed orders, no drafts, by the order of their ids. */
export const listPlacedOrders = (
  filters: Record<string, unknown>,
  take: number,
  container: MedusaContainer
): Promise<ReadOrder[]> =>
  queryOrders(
    {
      filters: { ...filters, is_draft_order: false },
      pagination: { take, skip: 0, order: { id: "ASC" } },
    },
    container
  )

/** The newest placed orders of customers, drafts aside, newest first. */
export const listNewestOrders = (
  customerIds: string[],
  take: number,
  container: MedusaContainer
): Promise<ReadOrder[]> =>
  queryOrders(
    {
      filters: { customer_id: customerIds, is_draft_order: false },
      pagination: { take, skip: 0, order: { id: "DESC" } },
    },
    container
  )

/** Adds the saved origins of the orders' carts. */
export async function withOrigins(
  orders: ReadOrder[],
  container: MedusaContainer
): Promise<OrderWithOrigin[]> {
  const { origins } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const saved = await origins.of(orders.flatMap(({ cart_id }) => cart_id ?? []))
  return orders.map((order) => ({
    ...order,
    origin: (order.cart_id && saved.get(order.cart_id)) || null,
  }))
}
