import { source } from "../sources.mjs"

const period = (value, unit) => ({ value, unit })

/** Groups that rules name; `people.mjs` puts shoppers into them. */
export const GROUPS = ["cusgroup_bench_vip", "cusgroup_bench_trade"]

const ADDRESS = ["street", "house_number", "postal_code"]

/**
 * "The same details came N times", one a row: attributes, and whatever is not the default. Those
 * that look back without an end ask for the suspicion list, as rules do unless they are told not to.
 */
const MANUAL = [
  [ADDRESS, {}],
  [["email"], { period: period(30, "day"), requires_suspicion: false }],
  [["phone"], { period: period(30, "day"), requires_suspicion: false }],
  [["ip"], { period: period(1, "day"), requires_suspicion: false, permitted_strikes: 10 }],
  [["customer_id"], { permitted_strikes: 2 }],
  [ADDRESS, { address_type: "shipping", period: period(7, "day"), requires_suspicion: false }],
  [ADDRESS, { address_type: "billing", period: period(90, "day"), requires_suspicion: false }],
  [["last_name", "street", "house_number"], {}],
  [["first_name", "last_name", "city"], { address_type: "shipping", permitted_strikes: 5 }],
  [["last_name", "postal_code", "country_code"], { address_type: "billing" }],
  [["email", "ip"], { period: period(1, "week"), requires_suspicion: false }],
  [["phone", "postal_code"], { customer_group_ids: [GROUPS[0]] }],
  [
    ["ip", "postal_code"],
    { address_type: "shipping", period: period(3, "day"), only_for_guests: true },
  ],
  [["last_name", "phone"], { customer_group_ids: GROUPS, for_unassigned_customers: true }],
  [["company", "city"], { for_unassigned_customers: true, mode: "monitor" }],
  [
    ["email", ...ADDRESS],
    { action: "flag", period: period(1, "month"), requires_suspicion: false },
  ],
  [["email"], { count: "suspicions", permitted_strikes: 2 }],
  [["ip"], { count: "suspicions", period: period(30, "day"), requires_suspicion: false }],
  [ADDRESS, { count: "suspicions", address_type: "shipping" }],
  [["phone", "city"], { count: "suspicions", action: "flag" }],
].map(([attributes, rest], number) => ({
  name: `Manual rule ${number + 1}`,
  attributes,
  permitted_strikes: 3,
  ...rest,
}))

const WINDOWS = {
  customer: { limit: 3, period: period(1, "hour") },
  email: { limit: 5, period: period(1, "day") },
  ip: { limit: 10, period: period(10, "minute") },
  phone: { limit: 5, period: period(1, "week") },
  address: { limit: 20, period: period(30, "day") },
}

/** "Too many in a period": both types by everything that can be counted by. */
const AUTO = ["orders", "payment_failures"].flatMap((type) =>
  Object.entries(WINDOWS).map(([count_by, window]) => ({
    name: `${type} by ${count_by}`,
    type,
    count_by,
    ...window,
  }))
)

/** Every period above ends within it: what happened earlier is counted by suspects' rules only. */
export const LONGEST_PERIOD_DAYS = 90

/** Attributes of manual rules that count without an end, as others' plugins know them. */
export const PLAIN_ATTRIBUTE_SETS = MANUAL.slice(0, 10).map(({ attributes }) => attributes)

/** Makes the rules and the sets of attributes that facts are to be filed under. */
export const createRules = async (service) => {
  const { completeManualRule } = source("workflows/rules/utils/manual-rule")
  const { completeAutoRule } = source("workflows/rules/utils/auto-rule")
  await service.createManualRules(MANUAL.map(completeManualRule))
  await service.createAutoRules(AUTO.map(completeAutoRule))
  await service.ledgerIndex.indexNewSets(60_000)
}
