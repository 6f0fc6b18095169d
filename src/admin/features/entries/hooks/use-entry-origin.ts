import type { AdminEntry } from "../../../../types"
import { useCustomerNames, useOrderNumbers } from "../../../ui/hooks/use-names"

/** The order or the customer that an entry was made from, with a way to it; null of any other. */
export const useEntryOrigin = ({ source, source_id }: AdminEntry) => {
  const orderId = source === "order" ? source_id : null
  const customerId = source === "customer" ? source_id : null
  const { orderOf } = useOrderNumbers([orderId])
  const { nameOfCustomer } = useCustomerNames([customerId])

  if (customerId) return { name: nameOfCustomer(customerId), to: `/customers/${customerId}` }
  const order = orderId ? orderOf(orderId) : null
  return typeof order === "object" ? order : null
}
