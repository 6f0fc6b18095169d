import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  type AddressFacts,
  canonicalPhone,
  type ScreenedOrder,
} from "../../../modules/blacklist/screening"
import {
  canonicalStreet,
  houseNumberAsTyped,
  networkOfIp,
  streetAsTyped,
} from "../../../modules/blacklist/screening/canonical"
import type { SharedDetails } from "../../../modules/blacklist/screening/shared-details"
import type { CopyableField } from "../../../types"
import { readOrders, withOrigins } from "../../common/core-data/orders"
import { sharedDetails } from "../../common/core-data/store-details"
import { isPlaceholderEmail } from "./placeholder-emails"

/** What an order or a customer holds of the fields that can be copied into an entry. */
export interface CopyableRecord {
  id: string
  /** As they are shown. */
  values: Partial<Record<CopyableField, string | null | undefined>>
  /** The canonical form of what was read of several fields: its own words may not tell as much. */
  readings: Partial<Record<CopyableField, string>>
}

type Copyable = Omit<CopyableRecord, "id">

/** Kept only in the international form: as a condition it must be readable without a country. */
const internationalPhone = (phone: string | null | undefined, country?: string | null) => {
  const read = canonicalPhone(phone, country)
  return read?.startsWith("+") ? read : null
}

const addressReadings = (address: AddressFacts | null | undefined) => {
  const { street, house_number } = canonicalStreet(
    address?.address_1,
    address?.address_2,
    address ?? {}
  )
  return { street: street || undefined, house_number: house_number || undefined }
}

const addressValues = (address: AddressFacts | null | undefined): CopyableRecord["values"] => ({
  street: streetAsTyped(address?.address_1, address?.address_2, address ?? {}),
  house_number: houseNumberAsTyped(
    addressReadings(address).house_number ?? "",
    address?.country_code
  ),
  first_name: address?.first_name,
  last_name: address?.last_name,
  company: address?.company,
  postal_code: address?.postal_code,
  city: address?.city,
  province: address?.province,
  country_code: address?.country_code,
})

/** The network of an IPv6 address, which its subscriber has as a whole; null of an IPv4 address. */
function subscriberNetwork(ip: string | null | undefined, ipv6Prefix: number): string | null {
  const network = ip && networkOfIp(ip, { ipv4: 32, ipv6: ipv6Prefix })
  return network && network !== ip ? network : null
}

const ofOrder = (
  order: ScreenedOrder,
  ip: string | null | undefined,
  { ipv6Prefix }: SharedDetails
): Copyable => {
  const address = order.shipping_address ?? order.billing_address
  const phone = internationalPhone(address?.phone, address?.country_code)
  return {
    values: {
      ...addressValues(address),
      email: order.email,
      phone,
      ip,
      ip_range: subscriberNetwork(ip, ipv6Prefix),
      customer_id: order.customer?.id ?? order.customer_id,
    },
    readings: { ...addressReadings(address), phone: phone ?? undefined },
  }
}

const withoutPlaceholder = (record: Copyable, shared: SharedDetails): Copyable =>
  isPlaceholderEmail(record.values.email, shared)
    ? { ...record, values: { ...record.values, email: null } }
    : record

/**
 * Orders with their shipping address and the IP noted for their cart; of an IPv6 address the network as well.
 *
 * @throws MedusaError `not_found`
 */
export async function copyableOrders(
  ids: string[],
  container: MedusaContainer
): Promise<CopyableRecord[]> {
  const orders = await withOrigins(await readOrders(ids, container), container)
  const shared = await sharedDetails(container)
  return orders.map((order) => ({
    id: order.id,
    ...withoutPlaceholder(ofOrder(order, order.origin?.ip, shared), shared),
  }))
}

interface CustomerWithAddresses {
  id: string
  email: string | null
  first_name: string | null
  last_name: string | null
  company_name: string | null
  phone: string | null
  addresses?: (AddressFacts & { is_default_shipping?: boolean })[]
}

const ofCustomer = ({ addresses = [], ...customer }: CustomerWithAddresses): Copyable => {
  const address = addresses.find((saved) => saved.is_default_shipping) ?? addresses[0]
  const values = addressValues(address)
  const phone =
    internationalPhone(customer.phone, address?.country_code) ??
    internationalPhone(address?.phone, address?.country_code)
  return {
    values: {
      ...values,
      email: customer.email,
      first_name: customer.first_name || values.first_name,
      last_name: customer.last_name || values.last_name,
      company: customer.company_name || values.company,
      phone,
      customer_id: customer.id,
    },
    readings: { ...addressReadings(address), phone: phone ?? undefined },
  }
}

/**
 * Customers with their default shipping address, else the first they saved.
 *
 * @throws MedusaError `not_found` naming the ids there are no customers for
 */
export async function copyableCustomers(
  ids: string[],
  container: MedusaContainer
): Promise<CopyableRecord[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id", "email", "first_name", "last_name", "company_name", "phone", "addresses.*"],
    filters: { id: ids },
  })
  const shared = await sharedDetails(container)
  const found = new Map(
    (data as CustomerWithAddresses[]).map((customer) => [customer.id, customer])
  )
  const missing = ids.filter((id) => !found.has(id))
  if (missing.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Customer with id: ${missing.join(", ")} was not found`
    )
  }
  return ids.flatMap((id) => {
    const customer = found.get(id)
    if (!customer) return []
    return { id, ...withoutPlaceholder(ofCustomer(customer), shared) }
  })
}
