import { type CheckoutFacts, shopperOf } from "../../../src/modules/blacklist/screening"
import { type Audience, hashesOf } from "../../../src/modules/blacklist/screening/rules"
import type { NewFact } from "../../../src/modules/blacklist/persistence/ledger/facts"
import type { NewSuspicion } from "../../../src/modules/blacklist/persistence/suspicions"
import type BlacklistModuleService from "../../../src/modules/blacklist/service"
import type { AutoRuleFields, ManualRuleFields } from "../../../src/types/rules"
import { checkout, lookUp } from "./rows"

/** Somebody in a group of no rule's, not on the suspicion list. */
export const ANYBODY: Audience = { is_guest: true, group_ids: [], suspicious: false }

export const EMAIL = "jan@spam.example"

export const ADDRESS = {
  first_name: "Jan",
  last_name: "Kowalski",
  address_1: "ul. Długa 5/7",
  city: "Wrocław",
  postal_code: "50-123",
  country_code: "pl",
}

type Created = { id: string }

/** Creates an auto rule: three orders an hour and e-mail, unless told otherwise. */
export const autoRule = async (
  service: BlacklistModuleService,
  changes: Partial<AutoRuleFields> = {}
): Promise<Created> =>
  await service.createAutoRules({
    name: "Too many",
    type: "orders",
    limit: 3,
    period: { value: 1, unit: "hour" },
    count_by: "email",
    action: "refuse",
    block_duration: null,
    sales_channel_ids: [],
    ...changes,
  } as never)

/** Creates a manual rule: three orders ever with the same e-mail, unless told otherwise. */
export const manualRule = async (
  service: BlacklistModuleService,
  changes: Partial<ManualRuleFields> = {}
): Promise<Created> =>
  await service.createManualRules({
    name: "Same details",
    attributes: ["email"],
    permitted_strikes: 3,
    requires_suspicion: false,
    customer_group_ids: [],
    sales_channel_ids: [],
    action: "refuse",
    ...changes,
  } as never)

export const identityOf = (facts: Partial<CheckoutFacts>) => hashesOf(shopperOf(checkout(facts)))

/** A placed order as it is recorded. */
export const order = (
  id: string,
  facts: Partial<CheckoutFacts>,
  happened_at: Date = new Date()
): NewFact => ({ kind: "order", order_id: id, happened_at, identity: identityOf(facts) })

/** So many placed orders of one shopper. */
export const orders = (
  count: number,
  facts: Partial<CheckoutFacts>,
  happened_at?: Date,
  prefix = "order"
): NewFact[] => Array.from({ length: count }, (_, n) => order(`${prefix}_${n}`, facts, happened_at))

/** What was found for each rule, by the id of the rule. */
export const countsOf = async (
  service: BlacklistModuleService,
  facts: Partial<CheckoutFacts>
): Promise<Record<string, number>> => {
  const { rule_counts } = await lookUp(service, facts)
  return Object.fromEntries(rule_counts.map(({ rule, count }) => [rule.rule.id, count]))
}

/** Claims an order by the rules that the process knows. */
export const claim = (
  service: BlacklistModuleService,
  cart_id: string,
  facts: Partial<CheckoutFacts>,
  audience = ANYBODY
) => {
  const known = checkout({ ...facts, cart_id })
  return service.claims.claim(shopperOf(known), known, audience)
}

/** Looks up, which brings the rules up to date, and claims an order: as the workflow does. */
export const checkOut = async (
  service: BlacklistModuleService,
  cart_id: string,
  facts: Partial<CheckoutFacts>,
  audience = ANYBODY
) => {
  await lookUp(service, { ...facts, cart_id })
  return await claim(service, cart_id, facts, audience)
}

/** A suspicion as the workflow would write it. */
export const suspicion = (id: string, changes: Partial<NewSuspicion> = {}): NewSuspicion => ({
  id,
  order_id: null,
  cart_id: null,
  customer_id: null,
  email: EMAIL,
  first_name: null,
  last_name: null,
  company: null,
  phone: null,
  address_1: null,
  address_2: null,
  city: null,
  province: null,
  postal_code: null,
  country_code: null,
  ip: null,
  address_type: "shipping",
  source: "manual",
  source_id: null,
  created_by: null,
  ...changes,
})
