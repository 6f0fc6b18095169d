import type { Reason, ReasonAction } from "../../../../types/decision"
import type { EntryAction, Mode, ReasonType } from "../../../../types/vocabulary"
import { type CanonicalConditions, parseConditions } from "../conditions"
import { ipInNetworks } from "../canonical"
import { type AddressFieldKeys, entryProbes, type EntryIndexKey } from "../entry-index"
import type { CheckoutFacts } from "../facts"
import type { BanFinding, EntryFinding, Findings, StatusFinding } from "../findings"
import { combineKeys } from "../lookup-key"
import type { Shopper } from "../shopper"

/** Jan, a guest: canonical, with two addresses that have nothing in common. */
export const JAN: Shopper = {
  customer_id: null,
  logged_in_customer_id: null,
  email: "jan@mail.spam.example",
  email_is_own: true,
  email_domains: ["mail.spam.example", "spam.example"],
  phones: ["+48600700800", "+4915112345678"],
  ip: "203.0.113.7",
  ip_country: null,
  counted_ip: "203.0.113.7",
  ip_network: "203.0.113.0/24",
  sales_channel_id: null,
  list_ids: [],
  shared_addresses: [],
  record_phones: [],
  addresses: {
    shipping: {
      first_name: "jan",
      last_name: "kowalski",
      company: "acme",
      street: "dluga",
      house_number: "5/7",
      postal_code: "50123",
      city: "wroclaw",
      province: "pl-02",
      country_code: "pl",
    },
    billing: {
      first_name: "anna",
      last_name: "nowak",
      company: "umbrella",
      street: "hauptstr",
      house_number: "12a",
      postal_code: "10115",
      city: "berlin",
      province: "de-be",
      country_code: "de",
    },
  },
}

export const shopper = (changes: Partial<Shopper> = {}): Shopper => ({ ...JAN, ...changes })

export const facts = (changes: Partial<CheckoutFacts> = {}): CheckoutFacts => ({
  cart_id: null,
  order_id: null,
  customer_id: null,
  logged_in_customer_id: null,
  email: null,
  phone: null,
  ip: null,
  sales_channel_id: null,
  placed_at: null,
  shipping_address: null,
  billing_address: null,
  ...changes,
})

/** Conditions as an admin types them, in canonical form. */
export function canonical(typed: Parameters<typeof parseConditions>[0]): CanonicalConditions {
  const reading = parseConditions(typed)
  if (!reading.success) throw new Error(JSON.stringify(reading.issues))
  return reading.data
}

export const findings = (changes: Partial<Findings> = {}): Findings => ({
  origin: null,
  statuses: [],
  bans: [],
  entries: [],
  lists: [],
  list_uses: [],
  rule_counts: [],
  groups: [],
  suspicious: false,
  ...changes,
})

/** An entry that matches Jan unless told otherwise. */
export const entry = (action: EntryAction, changes: Partial<EntryFinding> = {}): EntryFinding => ({
  id: `entry-${action}`,
  canonical: { email: JAN.email as string },
  action,
  mode: "enforce",
  reason: null,
  ...changes,
})

export const status = (
  customer_id: string,
  value: StatusFinding["status"],
  changes: Partial<StatusFinding> = {}
): StatusFinding => ({
  id: `status-${customer_id}`,
  customer_id,
  status: value,
  reason: null,
  source: "manual",
  source_id: null,
  set_on_guest: false,
  ...changes,
})

/** A ban by which Jan is recognised, though the customer record is another. */
export const ban = (kind: "email" | "phone", changes: Partial<BanFinding> = {}): BanFinding => ({
  ...status("cus_banned", "blacklisted"),
  kind,
  value: kind === "email" ? (JAN.email as string) : JAN.phones[0],
  ...changes,
})

export const rule = (
  type: Extract<ReasonType, "auto_rule" | "manual_rule" | "check">,
  action: ReasonAction,
  mode: Mode = "enforce"
): Reason => ({ type, id: `${type}-${action}`, name: null, action, mode, detail: {} }) as Reason

/** The key of a set of an address's fields, as the database makes it; null where one is missing. */
const keyOfSet = ({ fields, keys }: AddressFieldKeys, set: number): bigint | null =>
  (fields & set) === set
    ? keys.reduce((key, own, bit) => (set & (1 << bit) ? combineKeys(key, own) : key), 0n)
    : null

/** Finds entries the way the database does: by key, by a set of address fields, else by network. */
export const finder = (who: Shopper) => {
  const { keys, shipping, billing } = entryProbes(who)
  const probes = new Set(keys)
  return ({ key, networks, fields }: EntryIndexKey) => {
    if (key === null) return ipInNetworks(who.ip ?? "", networks)
    if (fields === null) return probes.has(key)
    return [shipping, billing].some((address) => keyOfSet(address, fields) === key)
  }
}
