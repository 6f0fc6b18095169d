import i18next from "i18next"
import type { AdminAutoRule, AdminManualRule, AutoRuleFields } from "../../../../../types"
import {
  autoRuleSchema,
  type AutoRuleValues,
  toAutoRuleValues,
  toCreateAutoRule,
  toUpdateAutoRule,
} from "../auto-rule"
import {
  manualRuleSchema,
  type ManualRuleValues,
  PRESETS,
  toCreateManualRule,
  toManualRuleValues,
  toUpdateManualRule,
} from "../manual-rule"
import type { Translate } from "../rule"

const i18n = i18next.createInstance()
/** Returns the key, which is what the tables name. */
let t: Translate

beforeAll(async () => {
  await i18n.init({ lng: "cimode" })
  t = i18n.getFixedT("cimode")
})

const RECORD = {
  created_by: "user_1",
  created_at: "2026-11-22T10:00:00.000Z",
  updated_at: "2026-11-22T10:00:00.000Z",
}

const AUTO_FIELDS: AutoRuleFields = {
  name: "Too many",
  enabled: true,
  mode: "enforce",
  type: "payment_failures",
  limit: 4,
  period: { value: 2, unit: "hour" },
  count_by: "ip",
  distinct: "email",
  action: "refuse",
  block_duration: { value: 5, unit: "day" },
  suspicion_after: 2,
  blacklist_after: { suspicions: 3, period: { value: 1, unit: "month" } },
  sales_channel_ids: ["sc_1"],
}
const AUTO: AdminAutoRule = { ...RECORD, id: "blarule_1", ...AUTO_FIELDS }

const MANUAL: AdminManualRule = {
  ...RECORD,
  id: "blmrule_1",
  name: "Same again",
  enabled: false,
  mode: "monitor",
  attributes: ["street", "house_number"],
  address_type: "shipping",
  permitted_strikes: 2,
  count: "suspicions",
  requires_suspicion: false,
  period: { value: 3, unit: "week" },
  only_for_guests: false,
  for_unassigned_customers: true,
  customer_group_ids: ["cusgroup_1"],
  sales_channel_ids: [],
  action: "blacklist",
  block_duration: null,
}

/** How every new rule begins, whatever the API's own defaults are. */
const NOBODY_IS_KEPT_OUT = { action: "flag", mode: "monitor" }

interface Refused<TValues> {
  values: Partial<TValues>
  at: string
  message: string
}

const number = "rules.invalid.number"
const period = (value: string) => ({ value, unit: "day" as const })

const AUTO_REFUSED: Refused<AutoRuleValues>[] = [
  { values: { name: "  " }, at: "name", message: "rules.invalid.name" },
  { values: { name: "x".repeat(256) }, at: "name", message: "rules.invalid.nameTooLong" },
  ...["", "0", "-1", "1.5", "1e3", "10001", "three"].map((limit) => ({
    values: { limit },
    at: "limit",
    message: number,
  })),
  { values: { period: period("0") }, at: "period.value", message: number },
  {
    values: { type: "orders", count_by: "store", action: "flag" },
    at: "count_by",
    message: "autoRules.invalid.storeOrders",
  },
  { values: { count_by: "store" }, at: "action", message: "autoRules.invalid.storeAction" },
  { values: { distinct: "ip" }, at: "distinct", message: "autoRules.invalid.distinct" },
  {
    values: { action: "blacklist", ban: "period", block_duration: period("") },
    at: "block_duration.value",
    message: number,
  },
  { values: { suspicion: true, suspicion_after: "" }, at: "suspicion_after", message: number },
  {
    values: {
      suspicion: true,
      suspicion_ban: true,
      blacklist_after: { suspicions: "0", period: period("1") },
    },
    at: "blacklist_after.suspicions",
    message: number,
  },
  {
    values: {
      suspicion: true,
      suspicion_ban: true,
      blacklist_after: { suspicions: "1", period: period("0") },
    },
    at: "blacklist_after.period.value",
    message: number,
  },
]

const MANUAL_REFUSED: Refused<ManualRuleValues>[] = [
  { values: { attributes: [] }, at: "attributes", message: "rules.invalid.attributes" },
  { values: { permitted_strikes: "0" }, at: "permitted_strikes", message: number },
  { values: { reach: "limited", period: period("") }, at: "period.value", message: number },
  {
    values: { audience: "groups", customer_group_ids: [] },
    at: "customer_group_ids",
    message: "rules.invalid.groups",
  },
  {
    values: { action: "blacklist", ban: "period", block_duration: period("0") },
    at: "block_duration.value",
    message: number,
  },
]

const issuesOf = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  result.error?.issues.map(({ path, message }) => [path.join("."), message])

describe("the form of an auto rule", () => {
  const valid = toAutoRuleValues(AUTO)

  it.each(AUTO_REFUSED)("refuses $at of $values", ({ values, at, message }) => {
    expect(issuesOf(autoRuleSchema(t).safeParse({ ...valid, ...values }))).toEqual([[at, message]])
  })

  it("does not ask about what is not shown", () => {
    const hidden: AutoRuleValues = {
      ...valid,
      action: "flag",
      block_duration: period(""),
      suspicion: false,
      suspicion_after: "",
      suspicion_ban: true,
      blacklist_after: { suspicions: "", period: period("") },
    }
    expect(autoRuleSchema(t).safeParse(hidden).success).toBe(true)
    expect(toCreateAutoRule(hidden)).toMatchObject({ suspicion_after: null, blacklist_after: null })
    expect(toCreateAutoRule(hidden)).not.toHaveProperty("block_duration")
  })

  it("starts from a rule that only lacks a name", () => {
    expect(issuesOf(autoRuleSchema(t).safeParse(toAutoRuleValues()))).toEqual([
      ["name", "rules.invalid.name"],
    ])
    expect(toCreateAutoRule(toAutoRuleValues())).toMatchObject(NOBODY_IS_KEPT_OUT)
  })

  it("gives back what it was given", () => {
    const banning = { ...AUTO_FIELDS, action: "blacklist" as const }
    expect(toCreateAutoRule(toAutoRuleValues({ ...AUTO, ...banning }))).toEqual(banning)
  })

  it.each<[string, Partial<AutoRuleValues>, object]>([
    ["nothing", {}, {}],
    ["a name", { name: " New " }, { name: "New" }],
    ["a limit", { limit: "7" }, { limit: 7 }],
    ["monitoring", { monitor: true }, { mode: "monitor" }],
    ["a unit", { period: { value: "2", unit: "day" } }, { period: { value: 2, unit: "day" } }],
    // The stored length is what the form starts from, so that it need not be sent again.
    ["the action", { action: "flag" }, { action: "flag" }],
    ["suspicions off", { suspicion: false }, { suspicion_after: null, blacklist_after: null }],
    ["the ban off", { suspicion_ban: false }, { blacklist_after: null }],
  ])("sends only what changed: %s", (_what, values, update) => {
    expect(toUpdateAutoRule({ ...valid, ...values }, AUTO)).toEqual(update)
  })

  it("says how long a ban lasts when a rule begins to ban", () => {
    expect(toUpdateAutoRule({ ...valid, action: "blacklist" }, AUTO)).toEqual({
      action: "blacklist",
      block_duration: { value: 5, unit: "day" },
    })
    expect(toUpdateAutoRule({ ...valid, action: "blacklist", ban: "lifted" }, AUTO)).toEqual({
      action: "blacklist",
      block_duration: null,
    })
  })
})

describe("the form of a manual rule", () => {
  const valid = toManualRuleValues(MANUAL)

  it.each(MANUAL_REFUSED)("refuses $at of $values", ({ values, at, message }) => {
    const result = manualRuleSchema(t).safeParse({ ...valid, ...values })
    expect(issuesOf(result)).toEqual([[at, message]])
  })

  it("starts from a rule about parcels that only lacks a name", () => {
    expect(issuesOf(manualRuleSchema(t).safeParse(toManualRuleValues()))).toEqual([
      ["name", "rules.invalid.name"],
    ])
    expect(toCreateManualRule(toManualRuleValues())).toMatchObject({
      attributes: ["street", "house_number", "postal_code"],
      address_type: "shipping",
      ...NOBODY_IS_KEPT_OUT,
    })
  })

  it.each<[object, string]>([
    [PRESETS.parcel, "parcel"],
    [PRESETS.person, "person"],
    [PRESETS.phone, "phone"],
    [{ attributes: ["postal_code", "house_number", "street"], address_type: "shipping" }, "parcel"],
    [{ attributes: ["street", "house_number", "postal_code"], address_type: "any" }, "details"],
    [{ attributes: ["phone", "email"], address_type: "any" }, "details"],
  ])("of %o shows the choice %s", (compared, same) => {
    expect(toManualRuleValues({ ...MANUAL, ...compared }).same).toBe(same)
  })

  it("does not ask about what is not shown", () => {
    const hidden: ManualRuleValues = {
      ...valid,
      reach: "all",
      period: period(""),
      action: "refuse",
      block_duration: period(""),
      audience: "guests",
      customer_group_ids: [],
    }
    expect(manualRuleSchema(t).safeParse(hidden).success).toBe(true)
    expect(toCreateManualRule(hidden)).toMatchObject({ period: null, only_for_guests: true })
    expect(toCreateManualRule(hidden)).not.toHaveProperty("block_duration")
  })

  it.each<[Partial<ManualRuleValues>, object]>([
    [
      { audience: "everybody" },
      { only_for_guests: false, for_unassigned_customers: false, customer_group_ids: [] },
    ],
    [
      { audience: "guests" },
      { only_for_guests: true, for_unassigned_customers: false, customer_group_ids: [] },
    ],
    [
      { audience: "unassigned" },
      { only_for_guests: false, for_unassigned_customers: true, customer_group_ids: [] },
    ],
    [
      { audience: "groups", with_unassigned: false },
      {
        only_for_guests: false,
        for_unassigned_customers: false,
        customer_group_ids: ["cusgroup_1"],
      },
    ],
    [
      { audience: "groups", with_unassigned: true },
      {
        only_for_guests: false,
        for_unassigned_customers: true,
        customer_group_ids: ["cusgroup_1"],
      },
    ],
  ])("is for %o", (values, fields) => {
    const created = toCreateManualRule({ ...valid, ...values })
    expect(created).toMatchObject(fields)
    expect(toManualRuleValues({ ...MANUAL, ...created }).audience).toBe(values.audience)
  })

  it.each<[string, Partial<ManualRuleValues>, object]>([
    ["nothing", {}, {}],
    ["the order of the details", { attributes: ["house_number", "street"] }, {}],
    ["a detail", { attributes: ["street"] }, { attributes: ["street"] }],
    ["how far back", { reach: "all" }, { period: null }],
    ["only the groups", { with_unassigned: false }, { for_unassigned_customers: false }],
    [
      "from groups to guests",
      { audience: "guests" },
      { only_for_guests: true, for_unassigned_customers: false, customer_group_ids: [] },
    ],
    ["a ban that ends", { ban: "period" }, { block_duration: { value: 1, unit: "day" } }],
  ])("sends only what changed: %s", (_what, values, update) => {
    expect(toUpdateManualRule({ ...valid, ...values }, MANUAL)).toEqual(update)
  })
})
