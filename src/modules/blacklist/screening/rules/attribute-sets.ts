import {
  type AutoRuleCountBy,
  ADDRESS_FIELDS,
  type AddressField,
  type RuleAddressType,
  type RuleAttribute,
} from "../../../../types/vocabulary"
import type { ManualRule } from "../../../../types/rules"

/** What the ledger keeps facts of. */
export const LEDGER_KINDS = [
  "order",
  "payment_failure",
  "suspicion",
  "refusal",
  "rule_use",
] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

/**
 * One thing that is compared: an attribute, a postal address as a whole, the network of the IP (IPv4 /24, IPv6
 * /48), or the sales channel.
 */
export type SetAttribute = RuleAttribute | "address" | "ip_network" | "sales_channel_id"

/** Details that must all be equal for two facts to be "the same". */
export interface AttributeSet {
  /** Part of the set's keys. */
  name: string
  attributes: readonly SetAttribute[]
  /** Which addresses are compared, where address attributes are among them. */
  address_type: RuleAddressType
  /** Always compared beside the e-mail, which finds what agrees with a typed one. */
  beside_email?: boolean
}

const single = (attribute: SetAttribute): AttributeSet => ({
  name: attribute,
  attributes: [attribute],
  address_type: "any",
})

const BY_CUSTOMER: AttributeSet = { ...single("customer_id"), beside_email: true }
const BY_EMAIL = single("email")

/** All facts of a kind: every one of them lies under its one key. */
const STORE: AttributeSet = { name: "store", attributes: [], address_type: "any" }

/** All facts of a sales channel. */
export const BY_SALES_CHANNEL = single("sales_channel_id")

/** The sets under which an auto rule counts; a fact that lies under several of them counts once. */
export const COUNT_BY_SETS: Record<AutoRuleCountBy, AttributeSet[]> = {
  customer: [BY_CUSTOMER, BY_EMAIL],
  email: [BY_EMAIL],
  ip: [single("ip")],
  ip_network: [single("ip_network")],
  phone: [single("phone")],
  address: [single("address")],
  store: [STORE],
}

/** The sets that orders and payment failures are always indexed under, so that a new auto rule counts the past. */
export const BUILT_IN_SETS: AttributeSet[] = [
  ...COUNT_BY_SETS.customer,
  ...COUNT_BY_SETS.ip,
  ...COUNT_BY_SETS.ip_network,
  ...COUNT_BY_SETS.phone,
  ...COUNT_BY_SETS.address,
]

/** The sets that payment failures are indexed under as well: many orders are no sign of fraud. */
export const FAILURE_SETS: AttributeSet[] = [...COUNT_BY_SETS.store, BY_SALES_CHANNEL]

/** "On the suspicion list": the same customer or the same e-mail. */
export const SUSPECT_SETS: AttributeSet[] = COUNT_BY_SETS.customer

export const isAddressField = (attribute: SetAttribute): attribute is AddressField =>
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
