const period = (value, unit) => ({ value, unit })

/** Customer groups that rules name. */
export const GROUPS = ["cusgroup_bench_vip", "cusgroup_bench_trade"]

const ADDRESS = ["street", "house_number", "postal_code"]
const unsuspected = { requires_suspicion: false }

/** 20 rules "the same details came N times": attributes, and what differs from the default. */
export const MANUAL_RULES = [
  [ADDRESS, {}],
  [["email"], { period: period(30, "day"), ...unsuspected }],
  [["phone"], { period: period(30, "day"), ...unsuspected }],
  [["ip"], { period: period(1, "day"), permitted_strikes: 10, ...unsuspected }],
  [["customer_id"], { permitted_strikes: 2 }],
  [ADDRESS, { address_type: "shipping", period: period(7, "day"), ...unsuspected }],
  [ADDRESS, { address_type: "billing", period: period(90, "day"), ...unsuspected }],
  [["last_name", "street", "house_number"], {}],
  [["first_name", "last_name", "city"], { address_type: "shipping", permitted_strikes: 5 }],
  [["last_name", "postal_code", "country_code"], { address_type: "billing" }],
  [["email", "ip"], { period: period(1, "week"), ...unsuspected }],
  [["phone", "postal_code"], { customer_group_ids: [GROUPS[0]] }],
  [
    ["ip", "postal_code"],
    { address_type: "shipping", period: period(3, "day"), only_for_guests: true },
  ],
  [["last_name", "phone"], { customer_group_ids: GROUPS, for_unassigned_customers: true }],
  [["company", "city"], { for_unassigned_customers: true, mode: "monitor" }],
  [["email", ...ADDRESS], { action: "flag", period: period(1, "month"), ...unsuspected }],
  [["email"], { count: "suspicions", permitted_strikes: 2 }],
  [["ip"], { count: "suspicions", period: period(30, "day"), ...unsuspected }],
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

/** 10 rules "too many in a period": both types by everything that can be counted by. */
export const AUTO_RULES = ["orders", "payment_failures"].flatMap((type) =>
  Object.entries(WINDOWS).map(([count_by, window]) => ({
    name: `${type} by ${count_by}`,
    type,
    count_by,
    ...window,
  }))
)

/** No period above is longer. What happened earlier counts only for rules about suspects. */
export const LONGEST_PERIOD_DAYS = 90

/** Attributes of manual rules as other plugins know them: counted without an end. */
export const PLAIN_ATTRIBUTE_SETS = MANUAL_RULES.slice(0, 10).map(({ attributes }) => attributes)
