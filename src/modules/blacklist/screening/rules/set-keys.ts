import { combineKeys, lookupKey } from "../lookup-key"
import {
  type AttributeSet,
  isAddressField,
  type LedgerKind,
  type SetAttribute,
} from "./attribute-sets"
import { sharedAddressHashes, wholeAddressHashes } from "./address-hashes"
import type { IdentityHashes, TypedAttribute } from "./hashes"

/**
 * What a key still needs that only the cart's saved origin tells, as bits: the database adds the hash of the
 * IP or of its network, or asks only where the shopper is a guest, or the account's owner.
 */
export const KEY_NEEDS = { ip: 1, ip_network: 2, guest: 4, owner: 8 } as const

/** One key of a set. */
export interface SetKey {
  key: bigint
  /** Bits of `KEY_NEEDS`; 0 where the key is whole. */
  needs: number
}

/** Whether keys are made to find facts by, or to find them with. */
export type KeySide = "fact" | "query"

const PERSON_ATTRIBUTES = [
  "customer_id",
  "email",
  "ip",
  "ip_network",
  "phone",
  "sales_channel_id",
] as const
type PersonAttribute = (typeof PERSON_ATTRIBUTES)[number]

/** How the keys of a set are made, for any identity. */
interface Plan {
  /** Differs for each kind and set, so that their keys do. */
  salt: bigint
  /** For what an account did under its own login. */
  ownSalt: bigint
  /** For what was done under a typed e-mail, together with a phone or IP. */
  typedSalt: bigint
  /** Attributes of an address. */
  compared: SetAttribute[]
  addresses: readonly ("shipping" | "billing")[]
  personal: PersonAttribute[]
  /** The attributes that may have been typed, where nothing else of the person is compared. */
  typed: TypedAttribute[]
  /** Whether a typed attribute may count against an account where a phone or IP agrees. */
  findsTyped: boolean
  /** Whether an address alone is compared: of one that many share, a name or phone has to agree as well. */
  addressAlone: boolean
}

const PLACE: readonly SetAttribute[] = ["address", "street", "house_number"]
const NAMES_SOMEBODY: readonly SetAttribute[] = ["last_name", "phone", "email", "customer_id"]

function planFor(kind: string, set: AttributeSet): Plan {
  const has = (attribute: SetAttribute) => set.attributes.includes(attribute)
  const salted = (suffix: string) => lookupKey("ledger", `${kind}/${set.name}${suffix}`)
  const agrees = has("phone") || has("ip")
  return {
    salt: salted(""),
    ownSalt: salted("/own"),
    typedSalt: salted("/typed"),
    compared: set.attributes.filter((name) => name === "address" || isAddressField(name)),
    addresses: set.address_type === "any" ? ["shipping", "billing"] : [set.address_type],
    personal: PERSON_ATTRIBUTES.filter(has),
    typed: agrees ? [] : (["customer_id", "email"] as const).filter(has),
    findsTyped: !set.beside_email,
    addressAlone: PLACE.some(has) && !NAMES_SOMEBODY.some(has),
  }
}

const plans = new WeakMap<AttributeSet, Map<string, Plan>>()

function planOf(kind: string, set: AttributeSet): Plan {
  let ofSet = plans.get(set)
  if (!ofSet) plans.set(set, (ofSet = new Map()))
  let plan = ofSet.get(kind)
  if (!plan) ofSet.set(kind, (plan = planFor(kind, set)))
  return plan
}

/** Sums of hashes that are not salted yet, with what they all need. */
interface Sums {
  sums: bigint[]
  needs: number
}

/** Every sum of one of these and one of those. Nearly always there is one of each. */
const crossSums = (sums: bigint[], hashes: bigint[]): bigint[] =>
  sums.length === 1 && hashes.length === 1
    ? [combineKeys(sums[0], hashes[0])]
    : sums.flatMap((sum) => hashes.map((hash) => combineKeys(sum, hash)))

const distinct = (sums: bigint[]): bigint[] => (sums.length < 2 ? sums : [...new Set(sums)])

const NO_ADDRESS = [0n]

function addressSums(
  { compared, addresses, addressAlone }: Plan,
  identity: IdentityHashes
): bigint[] {
  if (!compared.length) return NO_ADDRESS
  return distinct(
    addresses.flatMap((type) =>
      addressAlone && identity.shared.includes(type)
        ? sharedAddressHashes(compared, type, identity)
        : wholeAddressHashes(compared, type, identity)
    )
  )
}

function sumsOf(plan: Plan, identity: IdentityHashes, ipFromCart: boolean): Sums {
  let sums = addressSums(plan, identity)
  let needs = 0
  for (const attribute of plan.personal) {
    const hashes = identity[attribute]
    const isIp = attribute === "ip" || attribute === "ip_network"
    if (isIp && ipFromCart && !hashes.length) needs |= KEY_NEEDS[attribute]
    else sums = crossSums(sums, hashes)
  }
  return { sums, needs }
}

const salted = ({ sums, needs }: Sums, salt: bigint): SetKey[] =>
  distinct(sums).map((sum) => ({ key: combineKeys(sum, salt), needs }))

/** The same together with each phone and with the IP. */
function withAgreement(base: Sums, identity: IdentityHashes, ipFromCart: boolean): Sums[] {
  const { sums, needs } = base
  const hashes = [...identity.phone, ...identity.ip]
  const found = hashes.length ? [{ sums: crossSums(sums, hashes), needs }] : []
  return ipFromCart && !identity.ip.length
    ? [...found, { sums, needs: needs | KEY_NEEDS.ip }]
    : found
}

const needing = (keys: SetKey[], bit: number): SetKey[] =>
  keys.map(({ key, needs }) => ({ key, needs: needs | bit }))

/**
 * The keys of a set that compares an e-mail or customer, but neither phone nor IP. Anybody can type an e-mail:
 * what a guest did under it counts against guests, and against the account only where a phone or IP agrees too.
 */
function typedKeys(
  plan: Plan,
  identity: IdentityHashes,
  side: KeySide,
  ipFromCart: boolean
): SetKey[] {
  const base = sumsOf(plan, identity, ipFromCart)
  const everybody = salted(base, plan.salt)
  const own = () => salted(base, plan.ownSalt)
  const agreeing = () =>
    plan.findsTyped
      ? withAgreement(base, identity, ipFromCart).flatMap((sums) => salted(sums, plan.typedSalt))
      : []
  const typed = plan.typed.map((attribute) => identity.typed[attribute])
  const isTyped = typed.includes(true) || (typed.includes(null) ? null : false)

  if (side === "fact") return [...everybody, ...(isTyped ? agreeing() : own())]
  if (isTyped) return everybody
  const ofOwner = [...own(), ...agreeing()]
  if (isTyped === false) return ofOwner
  return [...needing(everybody, KEY_NEEDS.guest), ...needing(ofOwner, KEY_NEEDS.owner)]
}

/**
 * The keys of an identity under a set: the XOR of the hashes of its values, one for each combination
 * of phone and address. XOR, not a sum, because PostgreSQL can do it with its own `int8`. All address
 * attributes come from the same address. An attribute that is empty leaves no key: it equals nothing.
 *
 * A fact counts against a shopper where one of its keys is one of the shopper's.
 *
 * @param kind - what is counted; uses of a rule carry the rule's id, as `rule_use:blarule_1`
 * @param ipFromCart - the IP is not known here but may be recorded for the cart: the database adds its hash
 */
export function setKeys(
  kind: LedgerKind | `rule_use:${string}`,
  set: AttributeSet,
  identity: IdentityHashes,
  side: KeySide,
  ipFromCart = false
): SetKey[] {
  const plan = planOf(kind, set)
  return plan.typed.length
    ? typedKeys(plan, identity, side, ipFromCart)
    : salted(sumsOf(plan, identity, ipFromCart), plan.salt)
}
