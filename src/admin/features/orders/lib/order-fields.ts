import type { AdminOrder } from "@medusajs/framework/types"
import { COPYABLE_FIELDS, type CopyableField, type SuspicionAddressType } from "../../../../types"
import { nameOf } from "../../../ui/lib/names"

export const addressOf = (order: AdminOrder, type: SuspicionAddressType) =>
  (type === "billing" ? order.billing_address : order.shipping_address) ?? null

/** What of an address says who and where. */
const TELLING = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
  "phone",
] as const

/** Whether shipping and billing address say the same, or there is only one: then nobody asks which. */
export function isSameAddress(order: AdminOrder): boolean {
  const [shipping, billing] = [addressOf(order, "shipping"), addressOf(order, "billing")]
  if (!shipping || !billing) return true
  return TELLING.every((field) => (shipping[field] || null) === (billing[field] || null))
}

/** The lines out of which the server reads street and house number. */
const streetLines = (order: AdminOrder) => {
  const address = order.shipping_address ?? order.billing_address
  return [address?.address_1, address?.address_2].filter(Boolean).join(", ")
}

/** The order's IP address: null where none was noted, undefined where that could not be asked. */
export type OrderIp = string | null | undefined

/**
 * What the order holds for a field, as far as the dashboard knows: null where it holds nothing,
 * undefined where only the server knows.
 */
export function orderValue(
  order: AdminOrder,
  field: CopyableField,
  ip: OrderIp
): string | null | undefined {
  const address = order.shipping_address ?? order.billing_address
  switch (field) {
    case "email":
      return order.email || null
    case "customer_id":
      return order.customer ? nameOf(order.customer) : order.customer_id ? undefined : null
    case "ip":
    case "ip_range":
      return ip
    case "street":
    case "house_number":
      return streetLines(order) || null
    default:
      return address?.[field] || null
  }
}

/** The fields that are offered. An IPv4 address stands alone; one of IPv6 has a network. */
export const shownFields = (ip: OrderIp): CopyableField[] =>
  COPYABLE_FIELDS.filter(
    (field) => field !== "ip_range" || ip === undefined || ip?.includes(":") === true
  )

/** The fields that the order may have, and that can therefore be copied. */
export const copyableFields = (order: AdminOrder, ip: OrderIp): CopyableField[] =>
  shownFields(ip).filter((field) => orderValue(order, field, ip) !== null)
