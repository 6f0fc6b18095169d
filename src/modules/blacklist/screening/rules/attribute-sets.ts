import {
  type AutoRuleCountBy,
  ADDRESS_FIELDS,
  type AddressField,
  type RuleAddressType,
  type RuleAttribute,
} from "../../../../types/vocabulary"
import type { ManualRule } from "../../../../types/rules"
import { lookupKey } from "../lookup-key"
import type { IdentityHashes, AddressHashes } from "./hashes"

/** What the ledger keeps facts of. */
export const LEDGER_KINDS = ["order", "payment_failure", "suspicion", "rule_use"] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

/** One thing that is compared: an attribute, or a postal address as a whole. */
type SetAttribute = RuleAttribute | "address"

/** Details that must all be equal for two facts to be "the same". */
export interface AttributeSet {
  /** Tells the set from others; part of its keys. */
  name: string
  attributes: readonly SetAttribute[]
  /** Which addresses are compared, where address attributes are among them. */
  address_type: RuleAddressType
}

/** One key of a set; where the shopper's IP is not known yet the database adds its hash. */
export interface SetKey {
  key: bigint
  add_ip: boolean
}

const single = (attribute: SetAttribute): AttributeSet => ({
  name: attribute,
  attributes: [attribute],
  address_type: "any",
})

const BY_CUSTOMER = single("customer_id")
const BY_EMAIL = single("email")

/** The sets under which an auto rule counts; a fact that lies under several of them counts once. */
export const COUNT_BY_SETS: Record<AutoRuleCountBy, AttributeSet[]> = {
  customer: [BY_CUSTOMER, BY_EMAIL],
  email: [BY_EMAIL],
  ip: [single("ip")],
  phone: [single("phone")],
  address: [single("address")],
}

/** The sets that orders and failed payments are always filed under, so that a new auto rule knows the past. */
export const BUILT_IN_SETS: AttributeSet[] = [
  ...COUNT_BY_SETS.customer,
  ...COUNT_BY_SETS.ip,
  ...COUNT_BY_SETS.phone,
  ...COUNT_BY_SETS.address,
]

/** "Already on the suspicion list": the same customer or the same e-mail. */
export const SUSPECT_SETS: AttributeSet[] = COUNT_BY_SETS.customer

const isAddressField = (attribute: SetAttribute): attribute is AddressField =>
  (ADDRESS_FIELDS as readonly string[]).includes(attribute)

/** The set a manual rule compares. The order of its attributes does not matter. */
export function setOfRule({
  attributes,
  address_type,
}: Pick<ManualRule, "attributes" | "address_type">): AttributeSet {
  const sorted = [...new Set(attributes)].sort()
  const compared = sorted.some(isAddressField) ? address_type : "any"
  return {
    name: `rule:${compared}:${sorted.join(",")}`,
    attributes: sorted,
    address_type: compared,
  }
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

function placeHash(attributes: readonly SetAttribute[], address: AddressHashes): bigint | null {
  let sum = 0n
  for (const attribute of attributes) {
    const hash = attribute === "address" ? addressHash(address) : address[attribute as AddressField]
    if (hash === undefined || hash === null) return null
    sum ^= hash
  }
  return sum
}

/** The distinct hashes of the addresses that are compared; one that lacks an attribute has none. */
function addressHashes({ placed, addresses }: Plan, identity: IdentityHashes): bigint[] {
  const found: bigint[] = []
  for (const type of addresses) {
    const address = identity[type]
    const hash = address && placeHash(placed, address)
    if (hash !== null && hash !== undefined && !found.includes(hash)) found.push(hash)
  }
  return found
}

const PERSON_ATTRIBUTES = ["customer_id", "email", "ip", "phone"] as const

/** How the keys of a set are made; the same for everybody. */
interface Plan {
  /** Keeps the keys of different kinds and sets apart. */
  salt: bigint
  placed: SetAttribute[]
  addresses: readonly ("shipping" | "billing")[]
  personal: (typeof PERSON_ATTRIBUTES)[number][]
}

const NO_PLACE = [0n]

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
      placed: set.attributes.filter((name) => name === "address" || isAddressField(name)),
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
 * @param ipFromCart - the IP is not known here but may be noted for the cart: its hash is to be added
 */
export function setKeys(
  kind: LedgerKind | `rule_use:${string}`,
  set: AttributeSet,
  identity: IdentityHashes,
  ipFromCart = false
): SetKey[] {
  const plan = planOf(kind, set)
  let sums = plan.placed.length ? addressHashes(plan, identity) : NO_PLACE
  let addIp = false
  for (const attribute of plan.personal) {
    const hashes = identity[attribute]
    if (attribute === "ip" && ipFromCart && !hashes.length) addIp = true
    else sums = crossSums(sums, hashes)
  }
  return distinct(sums).map((sum) => ({ key: sum ^ plan.salt, add_ip: addIp }))
}
