import type { AdminOrder } from "@medusajs/framework/types"
import { COPYABLE_FIELDS, type CopyableField } from "../../types/vocabulary"

/**
 * What the order holds for a field, as far as the dashboard knows: null where it holds nothing,
 * undefined where only the server can tell (the IP, the parts of a street line).
 */
export function orderValue(order: AdminOrder, field: CopyableField): string | null | undefined {
  const address = order.shipping_address ?? order.billing_address
  switch (field) {
    case "email":
      return order.email || null
    case "customer_id":
      return order.customer_id ? undefined : null
    case "ip":
      return undefined
    case "street":
    case "house_number":
      return address?.address_1 ? undefined : null
    default:
      return address?.[field] || null
  }
}

/** The fields that the order may have, and that can therefore be copied. */
export const copyableFields = (order: AdminOrder): CopyableField[] =>
  COPYABLE_FIELDS.filter((field) => orderValue(order, field) !== null)
