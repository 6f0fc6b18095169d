import type { AddressField } from "../../../../types/vocabulary"
import { lookupKey } from "../lookup-key"
import {
  type AttributeSet,
  isAddressField,
  type LedgerKind,
  type SetAttribute,
} from "./attribute-sets"
import type { AddressHashes, IdentityHashes } from "./hashes"

/** One key of a set; where the shopper's IP is not known yet the database adds its hash. */
export interface SetKey {
  key: bigint
  add_ip: boolean
}

/**
 * A postal address as a whole: street, house number, postal code and country. A town stands in for
 * a missing postal code only, since it is spelt in more ways. Without a street there is no address.
 */
function addressHash({
  street,
  house_number,
  postal_code,
  city,
  country_code,
}: AddressHashes): bigint | null {
  const area = postal_code ?? city
  if (street === undefined || area === undefined) return null
  return [house_number, area, country_code].reduce<bigint>(
    (sum, hash) => sum ^ (hash ?? 0n),
    street
  )
}

function addressPart(attributes: readonly SetAttribute[], address: AddressHashes): bigint | null {
  let sum = 0n
  for (const attribute of attributes) {
    const hash = attribute === "address" ? addressHash(address) : address[attribute as AddressField]
    if (hash === undefined || hash === null) return null
    sum ^= hash
  }
  return sum
}

/** The distinct hashes of the addresses that are compared; one that lacks an attribute has none. */
function addressHashes({ compared, addresses }: Plan, identity: IdentityHashes): bigint[] {
  const found: bigint[] = []
  for (const type of addresses) {
    const address = identity[type]
    const hash = address && addressPart(compared, address)
    if (hash !== null && hash !== undefined && !found.includes(hash)) found.push(hash)
  }
  return found
}

const PERSON_ATTRIBUTES = ["customer_id", "email", "ip", "phone"] as const

/** How the keys of a set are made, for any identity. */
interface Plan {
  /** Differs for each kind and set, so that their keys do. */
  salt: bigint
  /** Attributes of an address. */
  compared: SetAttribute[]
  addresses: readonly ("shipping" | "billing")[]
  personal: (typeof PERSON_ATTRIBUTES)[number][]
}

const NO_ADDRESS = [0n]

/** Every sum of one of these and one of those. Nearly always there is one of each. */
const crossSums = (sums: bigint[], hashes: bigint[]): bigint[] =>
  sums.length === 1 && hashes.length === 1
    ? [sums[0] ^ hashes[0]]
    : sums.flatMap((sum) => hashes.map((hash) => sum ^ hash))

const distinct = (sums: bigint[]): bigint[] => (sums.length < 2 ? sums : [...new Set(sums)])

const plans = new WeakMap<AttributeSet, Map<string, Plan>>()

function planOf(kind: string, set: AttributeSet): Plan {
  let ofSet = plans.get(set)
  if (!ofSet) plans.set(set, (ofSet = new Map()))
  let plan = ofSet.get(kind)
  if (!plan) {
    plan = {
      salt: lookupKey("ledger", `${kind}/${set.name}`),
      compared: set.attributes.filter((name) => name === "address" || isAddressField(name)),
      addresses: set.address_type === "any" ? ["shipping", "billing"] : [set.address_type],
      personal: PERSON_ATTRIBUTES.filter((attribute) => set.attributes.includes(attribute)),
    }
    ofSet.set(kind, plan)
  }
  return plan
}

/**
 * The keys of an identity under a set: the XOR of the hashes of its values, one for each combination
 * of phone and address. XOR, not a sum, because PostgreSQL can do it with its own `int8`. All address
 * attributes come from the same address. An attribute that is empty leaves no key: it equals nothing.
 *
 * @param kind - what is counted; uses of a rule carry the rule's id, as `rule_use:blarule_1`
 * @param ipFromCart - the IP is not known here but may be recorded for the cart: the database adds its hash
 */
export function setKeys(
  kind: LedgerKind | `rule_use:${string}`,
  set: AttributeSet,
  identity: IdentityHashes,
  ipFromCart = false
): SetKey[] {
  const plan = planOf(kind, set)
  let sums = plan.compared.length ? addressHashes(plan, identity) : NO_ADDRESS
  let addIp = false
  for (const attribute of plan.personal) {
    const hashes = identity[attribute]
    if (attribute === "ip" && ipFromCart && !hashes.length) addIp = true
    else sums = crossSums(sums, hashes)
  }
  return distinct(sums).map((sum) => ({ key: sum ^ plan.salt, add_ip: addIp }))
}
