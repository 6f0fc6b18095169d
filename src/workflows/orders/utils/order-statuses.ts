import type { MedusaContainer } from "@medusajs/framework/types"
import { getOrdersListWorkflow } from "@medusajs/medusa/core-flows"

/** What core works out about an order whenever it is shown. */
export interface OrderStatuses {
  status: string
  payment_status: string
  fulfillment_status: string
}

type OrderRow = OrderStatuses & { id: string }

/** The statuses of orders as Medusa's own list shows them, by the orders' ids. */
export async function orderStatuses(
  ids: string[],
  container: MedusaContainer
): Promise<Map<string, OrderStatuses>> {
  if (!ids.length) return new Map()
  const { result } = await getOrdersListWorkflow(container).run({
    input: {
      fields: ["id", "status", "currency_code"],
      variables: { filters: { id: ids }, skip: 0, take: ids.length },
    },
  })
  const orders = (Array.isArray(result) ? result : result.rows) as unknown as OrderRow[]
  return new Map(
    orders.map(({ id, status, payment_status, fulfillment_status }) => [
      id,
      { status, payment_status, fulfillment_status },
    ])
  )
}
