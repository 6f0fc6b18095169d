import type { AddressField } from "../../../types/vocabulary"
import type { CanonicalConditions } from "./conditions"
import { deliveryArea, houseNumberKey, provinceSpellings } from "./canonical"
import { addKeys, lookupKey, subsetKeys } from "./lookup-key"
import type { CanonicalAddress, Shopper } from "./shopper"

/**
 * How entries are found in one indexed look-up, however many there are.
 *
 * An entry is filed under ONE key, made of the condition(s) that few shoppers share: `entryIndexKey`.
 * A checkout probes every key under which an entry that matches it could be filed: `entryProbes`.
 * The remaining conditions are compared afterwards, on the few entries found (`match.ts`).
 * The two functions must agree; a test files every combination of fields and finds it again.
 *
 * An address is filed by the *set* of its fields rather than by the most selective one, because a
 * common surname or a big city would otherwise collect thousands of entries under one key.
 */
const ADDRESS_SET: readonly AddressField[] = [
  "first_name",
  "last_name",
  "street",
  "house_number",
  "postal_code",
  "city",
]
/** Shared by too many shoppers to be filed under where anything else is given. */
const REGION_SET: readonly AddressField[] = ["province", "country_code"]

export interface EntryIndexKey {
  /** The key, or null where the entry is found by its networks instead. */
  key: bigint | null
  /** The networks in CIDR notation by which the entry is found; empty where it has a key. */
  networks: string[]
}

/**
 * What stands for a value in a key. Two values that `match.ts` may take for the same share one: a
 * ZIP+4 is indexed by its five digits, house and unit whichever of them was written first.
 */
function indexedValue(field: AddressField, value: string): string {
  if (field === "postal_code") return deliveryArea(value, "us")
  if (field === "house_number") return houseNumberKey(value)
  return value
}

const addressKeys = (
  address: Partial<Record<AddressField, string>>,
  fields: readonly AddressField[]
) =>
  fields.flatMap((field) => {
    const value = address[field]
    return value ? [lookupKey(`address.${field}`, indexedValue(field, value))] : []
  })

const indexedUnder = (key: bigint): EntryIndexKey => ({ key, networks: [] })

/** The place an entry is filed at. */
export function entryIndexKey(conditions: CanonicalConditions): EntryIndexKey {
  for (const field of ["email", "customer_id", "phone", "ip"] as const) {
    const value = conditions[field]
    if (value) return indexedUnder(lookupKey(field, value))
  }
  if (conditions.company) return indexedUnder(lookupKey("address.company", conditions.company))

  const address = addressKeys(conditions, ADDRESS_SET)
  if (address.length) return indexedUnder(address.reduce(addKeys))

  if (conditions.email_domain) {
    return indexedUnder(lookupKey("email_domain", conditions.email_domain))
  }
  if (conditions.ip_range) return { key: null, networks: conditions.ip_range }

  return indexedUnder(addressKeys(conditions, REGION_SET).reduce(addKeys))
}

const addressProbes = (address: CanonicalAddress | null): bigint[] =>
  address
    ? [
        ...addressKeys(address, ["company"]),
        ...subsetKeys(addressKeys(address, ADDRESS_SET)),
        ...subsetKeys(addressKeys(address, REGION_SET)),
        // An entry without a country names a province as it was typed.
        ...provinceSpellings(address.province ?? "").map((name) =>
          lookupKey("address.province", name)
        ),
      ]
    : []

/** Key of the shopper's IP; where the IP is looked up by the cart, the database adds it itself. */
export const ipKey = (ip: string): bigint => lookupKey("ip", ip)

/** Key of a customer record. */
export const customerKey = (customerId: string): bigint => lookupKey("customer_id", customerId)

/**
 * Every key under which an entry that matches this shopper can be filed: one for each of e-mail,
 * phones, IP, the cart's and the logged-in customer, one a domain level, and per address at most
 * 1 + 63 + 3, and one for each further spelling of its province.
 */
export function entryProbes(shopper: Shopper): bigint[] {
  const { shipping, billing } = shopper.addresses
  return [
    ...new Set([
      ...personProbes(shopper),
      ...(shopper.ip ? [ipKey(shopper.ip)] : []),
      ...[shopper.customer_id, shopper.logged_in_customer_id].flatMap((id) =>
        id ? [customerKey(id)] : []
      ),
      ...shopper.email_domains.map((domain) => lookupKey("email_domain", domain)),
      ...addressProbes(shipping),
      ...addressProbes(billing),
    ]),
  ]
}

/** The keys by which a banned person is recognised: e-mail and phones. */
export const personProbes = (shopper: Shopper): bigint[] => [
  ...(shopper.email ? [lookupKey("email", shopper.email)] : []),
  ...shopper.phones.map((phone) => lookupKey("phone", phone)),
]
