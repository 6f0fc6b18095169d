import type { AddressField } from "../../../types/vocabulary"
import type { CanonicalConditions } from "./conditions"
import { deliveryArea, houseNumberKey, provinceSpellings } from "./canonical"
import { combineKeys, lookupKey, subsetKeys } from "./lookup-key"
import type { CanonicalAddress, Shopper } from "./shopper"

/**
 * How entries are found in one indexed look-up, however many there are.
 *
 * An entry is indexed under ONE key, made of the condition(s) that few shoppers share: `entryIndexKey`.
 * A checkout probes every key under which an entry that matches it can stand: `entryProbes`.
 * The remaining conditions are compared afterwards, on the few entries found (`match.ts`).
 * The two functions must agree; a test indexes every combination of fields and finds it again.
 *
 * An address is indexed by the *set* of its fields rather than by the most selective one, because a
 * common surname or a big city would otherwise collect thousands of entries under one key. Of the 63
 * sets a store uses a few; the database knows which, and makes the keys of those from the hashes of
 * the fields.
 */
const ADDRESS_SET: readonly AddressField[] = [
  "first_name",
  "last_name",
  "street",
  "house_number",
  "postal_code",
  "city",
]
/** Shared by too many shoppers to be a key where anything else is given. */
const REGION_SET: readonly AddressField[] = ["province", "country_code"]

export interface EntryIndexKey {
  /** The key, or null where the entry is found by its networks instead. */
  key: bigint | null
  /** The networks in CIDR notation by which the entry is found; empty where it has a key. */
  networks: string[]
  /** Which address fields the key is made of, as bits; null where it is made of something else. */
  fields: number | null
}

/** The keys of an address's fields, from which the database makes those of the sets in use. */
export interface AddressFieldKeys {
  /** Which fields are given, as bits. */
  fields: number
  /** One for each field; 0 where it is not given. */
  keys: bigint[]
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

type AddressValues = Partial<Record<AddressField, string>>

const fieldKey = (address: AddressValues, field: AddressField): bigint | null => {
  const value = address[field]
  return value ? lookupKey(`address.${field}`, indexedValue(field, value)) : null
}

const addressKeys = (address: AddressValues, fields: readonly AddressField[]) =>
  fields.flatMap((field) => fieldKey(address, field) ?? [])

const NO_ADDRESS: AddressFieldKeys = { fields: 0, keys: [] }

function addressFieldKeys(address: AddressValues): AddressFieldKeys {
  const keys = ADDRESS_SET.map((field) => fieldKey(address, field))
  return {
    fields: keys.reduce((fields, key, bit) => (key === null ? fields : fields | (1 << bit)), 0),
    keys: keys.map((key) => key ?? 0n),
  }
}

const indexedUnder = (key: bigint, fields: number | null = null): EntryIndexKey => ({
  key,
  networks: [],
  fields,
})

/** Under what an entry is indexed. */
export function entryIndexKey(conditions: CanonicalConditions): EntryIndexKey {
  for (const field of ["email", "customer_id", "phone", "ip"] as const) {
    const value = conditions[field]
    if (value) return indexedUnder(lookupKey(field, value))
  }
  if (conditions.company) return indexedUnder(lookupKey("address.company", conditions.company))

  const { fields, keys } = addressFieldKeys(conditions)
  if (fields) return indexedUnder(keys.reduce(combineKeys), fields)

  if (conditions.email_domain) {
    return indexedUnder(lookupKey("email_domain", conditions.email_domain))
  }
  if (conditions.list_id) return indexedUnder(listKey(conditions.list_id))
  if (conditions.ip_range) return { key: null, networks: conditions.ip_range, fields: null }

  return indexedUnder(addressKeys(conditions, REGION_SET).reduce(combineKeys))
}

const otherAddressProbes = (address: CanonicalAddress | null): bigint[] =>
  address
    ? [
        ...addressKeys(address, ["company"]),
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

/** Key of a list. The database adds those of the lists that hold something of the shopper's. */
export const listKey = (listId: string): bigint => lookupKey("list_id", listId)

/** Where entries that match a shopper can stand. */
export interface EntryProbes {
  /**
   * Whole keys: one for each of e-mail, phones, IP, the cart's and the logged-in customer, the lists that hold
   * something of them, one a domain level, and for each address the company, three of the region and the spellings of its province.
   */
  keys: bigint[]
  shipping: AddressFieldKeys
  /** Empty where it is the shipping address again. */
  billing: AddressFieldKeys
}

/** Every key under which an entry that matches this shopper can stand. */
export function entryProbes(shopper: Shopper): EntryProbes {
  const { shipping, billing } = shopper.addresses
  const shippingKeys = shipping ? addressFieldKeys(shipping) : NO_ADDRESS
  const billingKeys = billing ? addressFieldKeys(billing) : NO_ADDRESS
  const isSame = billingKeys.keys.every((key, field) => key === shippingKeys.keys[field])
  const keys = [
    ...new Set([
      ...personProbes(shopper),
      ...(shopper.ip ? [ipKey(shopper.ip)] : []),
      ...[shopper.customer_id, shopper.logged_in_customer_id].flatMap((id) =>
        id ? [customerKey(id)] : []
      ),
      ...shopper.email_domains.map((domain) => lookupKey("email_domain", domain)),
      ...shopper.list_ids.map(listKey),
      ...otherAddressProbes(shipping),
      ...otherAddressProbes(billing),
    ]),
  ]
  return { keys, shipping: shippingKeys, billing: isSame ? NO_ADDRESS : billingKeys }
}

/** The keys by which a banned person is recognised: e-mail and phones. */
export const personProbes = (shopper: Shopper): bigint[] => [
  ...(shopper.email ? [lookupKey("email", shopper.email)] : []),
  ...shopper.phones.map((phone) => lookupKey("phone", phone)),
]
