import type { AutoRule, ManualRule } from "../../../../../types/rules"
import { ADDRESS_FIELDS, type RuleAttribute } from "../../../../../types/vocabulary"
import {
  type RuleCount,
  hashesOf,
  type IdentityHashes,
  type CountQuery,
  type RuleSet,
} from "../../rules"
import { shopperOf, type Shopper } from "../../shopper"
import { facts, shopper } from "../../__tests__/support"

export const autoRule = (changes: Partial<AutoRule> = {}): AutoRule => ({
  id: "blarule_1",
  name: "Too many orders",
  enabled: true,
  mode: "enforce",
  type: "orders",
  limit: 3,
  period: { value: 1, unit: "hour" },
  count_by: "customer",
  distinct: null,
  action: "blacklist",
  block_duration: { value: 1, unit: "hour" },
  suspicion_after: null,
  blacklist_after: null,
  sales_channel_ids: [],
  ...changes,
})

export const manualRule = (changes: Partial<ManualRule> = {}): ManualRule => ({
  id: "blmrule_1",
  name: "Same address",
  enabled: true,
  mode: "enforce",
  attributes: ["email"],
  address_type: "any",
  permitted_strikes: 3,
  count: "orders",
  requires_suspicion: false,
  period: null,
  only_for_guests: false,
  for_unassigned_customers: false,
  customer_group_ids: [],
  sales_channel_ids: [],
  action: "blacklist",
  block_duration: null,
  ...changes,
})

export const ruleSet = (changes: Partial<RuleSet> = {}): RuleSet => ({
  revision: "6a6f5f4c-0000-4000-8000-000000000000",
  auto: [],
  manual: [],
  sets: [],
  ...changes,
})

/** The answer to an auto rule's question; full unless told otherwise. */
export const autoRuleCount = (changes: Partial<AutoRule> = {}, count?: number): RuleCount => {
  const rule = autoRule(changes)
  const { limit, period, distinct } = rule
  const kind = rule.type === "orders" ? "order" : "payment_failure"
  return { rule: { type: "auto_rule", rule }, kind, period, limit, distinct, count: count ?? limit }
}

/** The answer to a manual rule's question; full unless told otherwise. */
export const manualRuleCount = (changes: Partial<ManualRule> = {}, count?: number): RuleCount => {
  const rule = manualRule(changes)
  const { permitted_strikes: limit, period } = rule
  const kind = rule.count === "orders" ? "order" : "suspicion"
  const asked = { kind, period, limit, distinct: null } as const
  return { rule: { type: "manual_rule", rule }, ...asked, count: count ?? limit }
}

export const questionOf = ({ count: _count, ...answer }: RuleCount): CountQuery => ({
  ...answer,
  sets: [],
  keys: [{ key: 1n, needs: 0 }],
})

const ADDRESS = {
  first_name: "Łucja",
  last_name: "Nowak-Kowalska",
  company: "Acme Sp. z o.o.",
  address_1: "ul. Długa 5/7",
  city: "Wrocław",
  province: "Dolnośląskie",
  postal_code: "50-123",
  country_code: "pl",
  phone: "600 700 800",
}

const ADDRESS_AGAIN = {
  first_name: "  LUCJA ",
  last_name: "nowak   kowalska",
  company: "ACME sp z o.o",
  address_1: "Dluga 5",
  address_2: "m. 7",
  city: "WROCLAW",
  province: "dolnoslaskie",
  postal_code: "50123",
  country_code: "PL",
  phone: "+48 600-700-800",
}

/** The same shopper twice: as typed the first time, and in other spelling. */
export const SPELT = shopperOf(
  facts({
    customer_id: "cus_1",
    email: "Jan.Kowalski@gmail.com",
    ip: "203.0.113.7",
    shipping_address: ADDRESS,
  })
)
export const SPELT_AGAIN = shopperOf(
  facts({
    customer_id: "cus_1",
    email: " jankowalski+shop@googlemail.com",
    ip: "::ffff:203.0.113.7",
    shipping_address: ADDRESS_AGAIN,
  })
)

const isAddressField = (attribute: RuleAttribute) =>
  (ADDRESS_FIELDS as readonly string[]).includes(attribute)

const changed = (who: Shopper, attribute: RuleAttribute, value: string | null): Shopper => {
  if (attribute === "ip") return { ...who, ip: value, counted_ip: value }
  if (attribute === "phone") return { ...who, phones: value === null ? [] : [value] }
  if (!isAddressField(attribute)) return { ...who, [attribute]: value }
  const shipping: Record<string, string> = { ...who.addresses.shipping }
  if (value === null) delete shipping[attribute]
  else shipping[attribute] = value
  return { ...who, addresses: { ...who.addresses, shipping } }
}

/** A shopper without one detail. */
export const without = (who: Shopper, attribute: RuleAttribute) => changed(who, attribute, null)

/** A shopper with another value of one detail. */
export const withOther = (who: Shopper, attribute: RuleAttribute) =>
  changed(who, attribute, "something else")

/** The hashes of a shopper of whom nothing else is known. */
export const identity = (changes: Partial<Shopper> = {}): IdentityHashes =>
  hashesOf(
    shopper({
      customer_id: null,
      email: null,
      email_domains: [],
      phones: [],
      ip: null,
      ip_network: null,
      addresses: { shipping: null, billing: null },
      ...changes,
      counted_ip: changes.counted_ip ?? changes.ip ?? null,
    })
  )
