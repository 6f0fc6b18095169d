import {
  type ConditionField,
  type EntryAction,
  ADDRESS_FIELDS,
  type AddressField,
} from "../../../types/vocabulary"
import type { CanonicalConditions } from "./conditions"
import { canonicalProvince, deliveryArea, houseNumberAgrees, ipInNetworks } from "./canonical"
import type { CanonicalAddress, Shopper } from "./shopper"

export interface Match {
  matched: ConditionField[]
  /** Which address agreed, where the entry names address fields. */
  address_type?: "shipping" | "billing"
}

type PersonField = Exclude<ConditionField, AddressField>

const PERSON_FIELDS: readonly PersonField[] = [
  "email",
  "email_domain",
  "ip",
  "ip_range",
  "phone",
  "customer_id",
  "list_id",
]

/**
 * Whether one condition holds. A shopper's empty value equals nothing.
 *
 * An `allow` entry for a customer asks for that customer to be logged in: the cart of a guest who
 * typed the e-mail carries the same `customer_id`, and must gain nothing by it.
 */
function personAgrees(
  field: PersonField,
  conditions: CanonicalConditions,
  shopper: Shopper,
  action: EntryAction
): boolean {
  switch (field) {
    case "email":
      return shopper.email === conditions.email
    case "email_domain":
      return shopper.email_domains.includes(conditions.email_domain as string)
    case "ip":
      return shopper.ip === conditions.ip
    case "ip_range":
      return shopper.ip !== null && ipInNetworks(shopper.ip, conditions.ip_range as string[])
    case "phone":
      return shopper.phones.includes(conditions.phone as string)
    case "customer_id":
      return (
        shopper.logged_in_customer_id === conditions.customer_id ||
        (action !== "allow" && shopper.customer_id === conditions.customer_id)
      )
    case "list_id":
      return shopper.list_ids.includes(conditions.list_id as string)
  }
}

/**
 * Whether one field of an address is what the entry says. Where the entry names no country, what it
 * says is read with the country of the address.
 */
function fieldAgrees(
  field: AddressField,
  { [field]: wanted, country_code }: CanonicalConditions,
  address: CanonicalAddress
): boolean {
  const value = address[field]
  if (value === wanted) return true
  if (value === undefined || wanted === undefined) return false
  switch (field) {
    case "postal_code":
      return deliveryArea(value, address.country_code) === wanted
    case "province":
      return !country_code && canonicalProvince(wanted, address.country_code) === value
    case "house_number":
      return houseNumberAgrees(wanted, value, address.country_code)
    default:
      return false
  }
}

const addressAgrees = (
  fields: AddressField[],
  conditions: CanonicalConditions,
  address: CanonicalAddress | null
) => address !== null && fields.every((field) => fieldAgrees(field, conditions, address))

const NAMES_SOMEBODY = ["email", "phone", "customer_id", "last_name"] as const

/** Whether an entry names a street address and nobody who lives there. */
const namesPlaceAlone = (conditions: CanonicalConditions): boolean =>
  (conditions.street !== undefined || conditions.house_number !== undefined) &&
  NAMES_SOMEBODY.every((field) => conditions[field] === undefined)

/**
 * Compares an entry with a shopper. All conditions must hold; the address and name fields among
 * them must hold within one address, the shipping or the billing one.
 *
 * @returns what agreed, or null where the entry does not match.
 */
export function matchEntry(
  conditions: CanonicalConditions,
  action: EntryAction,
  shopper: Shopper
): Match | null {
  const person = PERSON_FIELDS.filter((field) => conditions[field] !== undefined)
  const address = ADDRESS_FIELDS.filter((field) => conditions[field] !== undefined)
  if (!person.length && !address.length) return null
  if (!person.every((field) => personAgrees(field, conditions, shopper, action))) return null
  if (!address.length) return { matched: person }

  const matched = [...person, ...address]
  const isAlone = namesPlaceAlone(conditions)
  for (const address_type of ["shipping", "billing"] as const) {
    // Strangers share a pick-up point.
    if (isAlone && shopper.shared_addresses.includes(address_type)) continue
    if (addressAgrees(address, conditions, shopper.addresses[address_type])) {
      return { matched, address_type }
    }
  }
  return null
}

/** The fields of the address that agrees in most; none where there is no address. */
function mostAgreed(
  fields: AddressField[],
  conditions: CanonicalConditions,
  { addresses: { shipping, billing } }: Shopper
): AddressField[] {
  const [first, second] = [shipping, billing].map((address) =>
    address ? fields.filter((field) => fieldAgrees(field, conditions, address)) : []
  )
  return second.length > first.length ? second : first
}

/** The conditions of an entry that hold for a shopper, also where the others do not. */
export function agreedFields(
  conditions: CanonicalConditions,
  action: EntryAction,
  shopper: Shopper
): ConditionField[] {
  const person = PERSON_FIELDS.filter(
    (field) => conditions[field] !== undefined && personAgrees(field, conditions, shopper, action)
  )
  const address = ADDRESS_FIELDS.filter((field) => conditions[field] !== undefined)
  return [...person, ...mostAgreed(address, conditions, shopper)]
}
