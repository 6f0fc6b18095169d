import type { CreateOrderDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { recordOrdersWorkflow } from "../../../src/workflows"
import type { Address } from "./checkout"

/** An order that was placed some time ago. */
export interface PastOrder {
  at: Date
  email?: string
  customer_id?: string
  shipping?: Address
  billing?: Address
}

/** The moment so many minutes ago. */
export const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000)

/**
 * Writes orders of the past into Medusa's own tables, as if the plugin had not been there yet. Of several
 * it answers the ids in no particular order.
 */
export async function createPastOrders(
  container: MedusaContainer,
  orders: PastOrder[]
): Promise<string[]> {
  const placed = orders.map(({ at, shipping, billing, ...person }) => ({
    ...person,
    currency_code: "eur",
    created_at: at,
    shipping_address: shipping,
    billing_address: billing,
    items: [],
  }))
  const created = await container
    .resolve(Modules.ORDER)
    .createOrders(placed as unknown as CreateOrderDTO[])
  return created.map(({ id }) => id)
}

/** The same, and the plugin was there: they are on record. */
export async function placeEarlier(
  container: MedusaContainer,
  orders: PastOrder[]
): Promise<string[]> {
  const order_ids = await createPastOrders(container, orders)
  await recordOrdersWorkflow(container).run({ input: { order_ids } })
  return order_ids
}
