import i18next from "i18next"
import resources from "../../../../i18n"
import {
  AUTO_RULE_COUNT_BY,
  AUTO_RULE_DISTINCT,
  AUTO_RULE_TYPES,
  type AutoRuleFields,
  MANUAL_RULE_COUNTS,
  type ManualRuleFields,
  type Period,
  PERIOD_UNITS,
  RULE_ACTIONS,
  RULE_ADDRESS_TYPES,
  RULE_ATTRIBUTES,
} from "../../../../../types"
import { autoRuleSentence, suspicionExample } from "../auto-rule"
import { manualRuleSentence } from "../manual-rule"
import type { Translate } from "../rule"

const i18n = i18next.createInstance()
const en = (): Translate => i18n.getFixedT("en", "blacklist")
const pl = (): Translate => i18n.getFixedT("pl", "blacklist")

beforeAll(() =>
  i18n.init({ lng: "en", resources, ns: ["blacklist"], interpolation: { escapeValue: false } })
)

const hours = (value: number): Period => ({ value, unit: "hour" })

const AUTO: AutoRuleFields = {
  name: "Too many",
  enabled: true,
  mode: "enforce",
  type: "orders",
  limit: 3,
  period: hours(1),
  count_by: "customer",
  distinct: null,
  action: "blacklist",
  block_duration: { value: 1, unit: "day" },
  suspicion_after: null,
  blacklist_after: null,
  sales_channel_ids: [],
}

const MANUAL: ManualRuleFields = {
  name: "Same again",
  enabled: true,
  mode: "enforce",
  attributes: ["city", "house_number", "street"],
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
}

interface Told<TRule> {
  rule: Partial<TRule>
  groups?: string[]
  channels?: string[]
  en: string
  pl: string
}

const AUTO_CASES: Told<AutoRuleFields>[] = [
  {
    rule: {},
    en: "Refuse and ban for 1 day when the same customer places more orders in 1 hour than the permitted 3.",
    pl: "Odrzuć zamówienie i zablokuj kupującego na 1 dzień, gdy ten sam klient złoży w ciągu 1 godziny więcej zamówień niż dozwolone 3.",
  },
  {
    rule: { limit: 1, period: { value: 2, unit: "minute" }, action: "refuse" },
    en: "Refuse the order when the same customer places more orders in 2 minutes than the permitted 1.",
    pl: "Odrzuć zamówienie, gdy ten sam klient złoży w ciągu 2 minut więcej zamówień niż dozwolone 1.",
  },
  {
    rule: { limit: 5, count_by: "ip", period: { value: 5, unit: "day" }, action: "flag" },
    en: "Flag the order when more orders than the permitted 5 are placed from the same IP address in 5 days.",
    pl: "Oznacz zamówienie, gdy w ciągu 5 dni złożono więcej zamówień z tego samego adresu IP niż dozwolone 5.",
  },
  {
    rule: { limit: 1, count_by: "email", action: "refuse" },
    en: "Refuse the order when more orders than the permitted 1 are placed with the same e-mail in 1 hour.",
    pl: "Odrzuć zamówienie, gdy w ciągu 1 godziny złożono więcej zamówień z tym samym adresem e-mail niż dozwolone 1.",
  },
  {
    rule: { limit: 22, count_by: "phone", block_duration: { value: 3, unit: "week" } },
    en: "Refuse and ban for 3 weeks when more orders than the permitted 22 are placed with the same phone number in 1 hour.",
    pl: "Odrzuć zamówienie i zablokuj kupującego na 3 tygodnie, gdy w ciągu 1 godziny złożono więcej zamówień z tym samym numerem telefonu niż dozwolone 22.",
  },
  {
    rule: { type: "payment_failures", block_duration: null },
    en: "Refuse and ban until lifted when the same customer tries again after the permitted 3 failed payments in 1 hour.",
    pl: "Odrzuć zamówienie i zablokuj kupującego do odwołania, gdy ten sam klient próbuje ponownie po dozwolonych 3 nieudanych płatnościach w ciągu 1 godziny.",
  },
  {
    rule: { type: "payment_failures", count_by: "address", limit: 1, action: "flag" },
    en: "Flag the order when a shopper with the same address tries again after the permitted 1 failed payment in 1 hour.",
    pl: "Oznacz zamówienie, gdy ktoś z tym samym adresem próbuje ponownie po dozwolonej 1 nieudanej płatności w ciągu 1 godziny.",
  },
  {
    rule: { count_by: "ip_network", distinct: "ip", limit: 2, action: "refuse" },
    en: "Refuse the order when more orders than the permitted 2 are placed from the same IP network in 1 hour. Only different IP addresses are counted.",
    pl: "Odrzuć zamówienie, gdy w ciągu 1 godziny złożono więcej zamówień z tej samej sieci IP niż dozwolone 2. Liczone są tylko różne adresy IP.",
  },
  {
    rule: { type: "payment_failures", count_by: "store", limit: 50, action: "flag" },
    channels: ["Webshop"],
    en: "Flag the order when somebody tries to pay after the permitted 50 failed payments of the whole store in 1 hour. Only in the sales channel “Webshop”.",
    pl: "Oznacz zamówienie, gdy ktoś próbuje zapłacić po dozwolonych 50 nieudanych płatnościach w całym sklepie w ciągu 1 godziny. Tylko w kanale sprzedaży „Webshop”.",
  },
  {
    rule: { action: "refuse", sales_channel_ids: ["sc_1"] },
    channels: ["Webshop"],
    en: "Refuse the order when the same customer places more orders in 1 hour than the permitted 3. Only in the sales channel “Webshop”.",
    pl: "Odrzuć zamówienie, gdy ten sam klient złoży w ciągu 1 godziny więcej zamówień niż dozwolone 3. Tylko w kanale sprzedaży „Webshop”.",
  },
  {
    rule: {
      action: "refuse",
      suspicion_after: 3,
      blacklist_after: { suspicions: 5, period: { value: 1, unit: "week" } },
    },
    en: "Refuse the order when the same customer places more orders in 1 hour than the permitted 3. From use 3 against the same shopper, each attempt goes on the suspicion list. 5 automatic suspicions in 1 week ban the shopper until lifted.",
    pl: "Odrzuć zamówienie, gdy ten sam klient złoży w ciągu 1 godziny więcej zamówień niż dozwolone 3. Od 3. użycia wobec tego samego kupującego każda próba trafia na listę podejrzeń. 5 automatycznych podejrzeń w ciągu 1 tygodnia blokuje kupującego do odwołania.",
  },
  {
    rule: {
      action: "refuse",
      suspicion_after: 1,
      blacklist_after: { suspicions: 1, period: { value: 2, unit: "month" } },
    },
    en: "Refuse the order when the same customer places more orders in 1 hour than the permitted 3. Each use of this rule goes on the suspicion list. 1 automatic suspicion in 2 months bans the shopper until lifted.",
    pl: "Odrzuć zamówienie, gdy ten sam klient złoży w ciągu 1 godziny więcej zamówień niż dozwolone 3. Każde użycie tej reguły trafia na listę podejrzeń. 1 automatyczne podejrzenie w ciągu 2 miesięcy blokuje kupującego do odwołania.",
  },
]

const MANUAL_CASES: Told<ManualRuleFields>[] = [
  {
    rule: { only_for_guests: true, requires_suspicion: true },
    en: "Refuse and ban until lifted when more orders than the permitted 3 have the same street, house number and city (any address), for guests who are on the suspicion list.",
    pl: "Odrzuć zamówienie i zablokuj kupującego do odwołania, gdy więcej zamówień niż dozwolone 3 ma tę samą ulicę, ten sam numer domu i to samo miasto (dowolny adres); tylko dla gości, którzy są na liście podejrzeń.",
  },
  {
    rule: { attributes: ["email"], permitted_strikes: 1, action: "refuse" },
    en: "Refuse the order when more orders than the permitted 1 have the same e-mail.",
    pl: "Odrzuć zamówienie, gdy więcej zamówień niż dozwolone 1 ma ten sam adres e-mail.",
  },
  {
    rule: {
      attributes: ["phone", "ip"],
      permitted_strikes: 5,
      period: { value: 1, unit: "week" },
      action: "flag",
      requires_suspicion: true,
    },
    en: "Flag the order when more orders in the last week than the permitted 5 have the same IP address and phone number, for shoppers who are on the suspicion list.",
    pl: "Oznacz zamówienie, gdy więcej zamówień z ostatniego tygodnia niż dozwolone 5 ma ten sam adres IP i ten sam numer telefonu; tylko dla kupujących, którzy są na liście podejrzeń.",
  },
  {
    rule: {
      attributes: ["customer_id"],
      count: "suspicions",
      permitted_strikes: 2,
      period: { value: 3, unit: "month" },
      block_duration: { value: 2, unit: "month" },
    },
    en: "Refuse and ban for 2 months when the permitted 2 suspicions in the last 3 months already have the same customer.",
    pl: "Odrzuć zamówienie i zablokuj kupującego na 2 miesiące, gdy dozwolone 2 podejrzenia z ostatnich 3 miesięcy mają już tego samego klienta.",
  },
  {
    rule: {
      attributes: ["last_name", "company"],
      address_type: "billing",
      action: "refuse",
      customer_group_ids: ["cusgroup_1", "cusgroup_2"],
      sales_channel_ids: ["sc_1", "sc_2"],
    },
    groups: ["New", "B2B"],
    channels: ["Webshop", "App"],
    en: "Refuse the order when more orders than the permitted 3 have the same last name and company (billing address), for customers in the groups “New” and “B2B”. Only in the sales channels “Webshop” and “App”.",
    pl: "Odrzuć zamówienie, gdy więcej zamówień niż dozwolone 3 ma to samo nazwisko i tę samą firmę (adres na fakturze); tylko dla klientów z grup „New” i „B2B”. Tylko w kanałach sprzedaży „Webshop” i „App”.",
  },
  {
    rule: {
      attributes: ["postal_code"],
      address_type: "shipping",
      action: "refuse",
      customer_group_ids: ["cusgroup_1"],
      for_unassigned_customers: true,
      requires_suspicion: true,
    },
    groups: ["New"],
    en: "Refuse the order when more orders than the permitted 3 have the same postal code (shipping address), for customers in the group “New” or without a group who are on the suspicion list.",
    pl: "Odrzuć zamówienie, gdy więcej zamówień niż dozwolone 3 ma ten sam kod pocztowy (adres dostawy); tylko dla klientów z grupy „New” lub bez grupy, którzy są na liście podejrzeń.",
  },
  {
    rule: { attributes: ["email"], action: "refuse", for_unassigned_customers: true },
    en: "Refuse the order when more orders than the permitted 3 have the same e-mail, for customers without a group.",
    pl: "Odrzuć zamówienie, gdy więcej zamówień niż dozwolone 3 ma ten sam adres e-mail; tylko dla klientów bez grupy.",
  },
  {
    // Names are shown as they are, whatever stands in them.
    rule: { attributes: ["email"], action: "refuse", customer_group_ids: ["cusgroup_1"] },
    groups: ["<b>{{count}} & $t(domain)</b>"],
    en: "Refuse the order when more orders than the permitted 3 have the same e-mail, for customers in the group “<b>{{count}} & $t(domain)</b>”.",
    pl: "Odrzuć zamówienie, gdy więcej zamówień niż dozwolone 3 ma ten sam adres e-mail; tylko dla klientów z grupy „<b>{{count}} & $t(domain)</b>”.",
  },
]

describe("an auto rule in words", () => {
  it.each(AUTO_CASES)("$en", ({ rule, channels, ...texts }) => {
    expect(autoRuleSentence(en(), { ...AUTO, ...rule }, channels)).toBe(texts.en)
    expect(autoRuleSentence(pl(), { ...AUTO, ...rule }, channels)).toBe(texts.pl)
  })
})

describe("a manual rule in words", () => {
  it.each(MANUAL_CASES)("$en", ({ rule, groups = [], channels = [], ...texts }) => {
    const names = { groups, channels }
    expect(manualRuleSentence(en(), { ...MANUAL, ...rule }, names)).toBe(texts.en)
    expect(manualRuleSentence(pl(), { ...MANUAL, ...rule }, names)).toBe(texts.pl)
  })
})

describe("the three counters of suspicions, by an example", () => {
  const values = {
    limit: "3",
    period: { value: "1", unit: "hour" as const },
    suspicion_after: "2",
    suspicion_ban: true,
    blacklist_after: { suspicions: "3", period: { value: "1", unit: "week" as const } },
  }

  it("counts on from what is permitted", () => {
    expect(suspicionExample(en(), values)).toBe(
      "Attempts 1 to 3 in 1 hour are permitted. Attempt 4 is caught: that is use 1 of the rule. " +
        "Attempt 5 is use 2: it goes on the suspicion list, as every further one does. " +
        "Attempt 7 makes 3 suspicions in 1 week: the shopper is banned until an admin lifts it."
    )
    expect(suspicionExample(pl(), values)).toBe(
      "Próby od 1 do 3 w ciągu 1 godziny są dozwolone. Próba 4 zostanie zatrzymana: to 1. użycie reguły. " +
        "Próba 5 to 2. użycie: trafia na listę podejrzeń, tak jak każda następna. " +
        "Próba 7 to już 3 podejrzenia w ciągu 1 tygodnia: kupujący zostanie zablokowany do odwołania."
    )
  })

  it("says nothing of a ban where there is none", () => {
    const told = suspicionExample(en(), { ...values, limit: "1", suspicion_ban: false })
    expect(told).toBe(
      "Attempt 1 in 1 hour is permitted. Attempt 2 is caught: that is use 1 of the rule. " +
        "Attempt 3 is use 2: it goes on the suspicion list, as every further one does."
    )
  })

  it.each([
    { limit: "" },
    { suspicion_after: "0" },
    { period: { value: "x", unit: "hour" as const } },
    { blacklist_after: { suspicions: "", period: values.blacklist_after.period } },
  ])("waits for whole numbers: %o", (typed) => {
    expect(suspicionExample(en(), { ...values, ...typed })).toBeNull()
  })
})

/** Every form of every language: 1, few, many and what lies beyond. */
const COUNTS = [1, 2, 5, 22, 10_000]

const periods = PERIOD_UNITS.flatMap((unit) => COUNTS.map((value) => ({ value, unit })))

/** Orders are not counted for the whole store. */
const countBysOf = (type: AutoRuleFields["type"]) =>
  AUTO_RULE_COUNT_BY.filter((count_by) => count_by !== "store" || type === "payment_failures")

const autoRules: AutoRuleFields[] = [
  ...AUTO_RULE_TYPES.flatMap((type) =>
    countBysOf(type).flatMap((count_by) =>
      COUNTS.map((limit) => ({ ...AUTO, type, count_by, limit }))
    )
  ),
  ...AUTO_RULE_DISTINCT.map((distinct) => ({ ...AUTO, distinct })),
  ...periods.map((period) => ({ ...AUTO, period, block_duration: period })),
  ...RULE_ACTIONS.map((action) => ({ ...AUTO, action, block_duration: null })),
  ...COUNTS.map((count) => ({
    ...AUTO,
    suspicion_after: count,
    blacklist_after: { suspicions: count, period: hours(count) },
  })),
]

const AUDIENCES = [
  {},
  { only_for_guests: true },
  { for_unassigned_customers: true },
  { customer_group_ids: ["cusgroup_1"] },
  { customer_group_ids: ["cusgroup_1"], for_unassigned_customers: true },
]

const manualRules: ManualRuleFields[] = [
  ...MANUAL_RULE_COUNTS.flatMap((count) =>
    COUNTS.flatMap((permitted_strikes) => [
      { ...MANUAL, count, permitted_strikes },
      { ...MANUAL, count, permitted_strikes, period: hours(2) },
    ])
  ),
  ...periods.map((period) => ({ ...MANUAL, period })),
  ...RULE_ATTRIBUTES.map((attribute) => ({ ...MANUAL, attributes: [attribute] })),
  ...RULE_ADDRESS_TYPES.map((address_type) => ({ ...MANUAL, address_type })),
  ...AUDIENCES.flatMap((audience) =>
    [true, false].map((requires_suspicion) => ({ ...MANUAL, ...audience, requires_suspicion }))
  ),
]

/** A key that has no text, a value that was not filled in, a word that was left out. */
const LEAK = /[a-z]+[.:][a-zA-Z_]|\{\{|undefined|NaN|_|\s{2}|\s[.,;)]/

describe.each([
  ["en", en],
  ["pl", pl],
] as const)("every rule has words in %s", (_language, translate) => {
  it("auto rules", () => {
    const told = autoRules.map((rule) => autoRuleSentence(translate(), rule, ["Webshop"]))
    expect(told.filter((sentence) => LEAK.test(sentence))).toEqual([])
    expect(new Set(told.slice(0, -RULE_ACTIONS.length)).size).toBeGreaterThan(60)
  })

  it("manual rules", () => {
    const told = manualRules.map((rule) =>
      manualRuleSentence(translate(), rule, { groups: ["New"], channels: ["Webshop"] })
    )
    expect(told.filter((sentence) => LEAK.test(sentence))).toEqual([])
  })

  it.each([1, 2, 5])("sales channels, %i of them", (count) => {
    const names = Array.from({ length: count }, (_, index) => `Shop ${index}`)
    const sentence = autoRuleSentence(translate(), AUTO, names)
    expect(names.filter((name) => !sentence.includes(name))).toEqual([])
    expect(sentence).not.toMatch(LEAK)
  })
})

describe("a sentence keeps to the language of its texts", () => {
  it("in a dashboard whose language the plugin has no texts in", async () => {
    const german = i18next.createInstance()
    await german.init({
      lng: "de",
      fallbackLng: "en",
      resources,
      ns: ["blacklist"],
      interpolation: { escapeValue: false },
    })
    const t: Translate = german.getFixedT("de", "blacklist")
    expect(manualRuleSentence(t, { ...MANUAL, action: "refuse" })).toBe(
      "Refuse the order when more orders than the permitted 3 have the same street, house number and city (any address)."
    )
  })
})
