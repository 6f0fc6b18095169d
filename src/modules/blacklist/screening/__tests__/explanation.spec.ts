import { DEFAULT_CHECKS } from "../../../../types/checks"
import type { Reason } from "../../../../types/decision"
import { explainHits, explainNow, type ExplainedCheckout } from "../explanation"
import { agreedFields } from "../match"
import { autoRuleCount, manualRuleCount } from "../rules/__tests__/support"
import type { RuleCount } from "../rules"
import { canonical, entry, findings, JAN, shopper } from "./support"

const near = (changes: Partial<ExplainedCheckout["entries"][number]> = {}) => ({
  ...entry("block"),
  is_in_force: true,
  ...changes,
})

const rulesOf = (counts: RuleCount[]): ExplainedCheckout["rules"] => ({
  auto: counts.flatMap(({ rule }) => (rule.type === "auto_rule" ? [rule.rule] : [])),
  manual: counts.flatMap(({ rule }) => (rule.type === "manual_rule" ? [rule.rule] : [])),
})

/** Rules that were counted, of which some are told otherwise. */
const explained = (
  counts: RuleCount[],
  changes: Partial<ExplainedCheckout> & { uncounted?: boolean } = {}
) => {
  const { uncounted, ...rest } = changes
  return explainNow({
    known: { shopper: JAN, findings: findings({ rule_counts: uncounted ? [] : counts }) },
    rules: rulesOf(counts),
    checks: DEFAULT_CHECKS,
    total: null,
    risk: null,
    payment_provider_ids: [],
    counts: new Map(),
    entries: [],
    ...rest,
  })
}

/** What is explained of rules and entries. */
const withoutChecks = (...args: Parameters<typeof explained>) =>
  explained(...args).filter(({ type }) => type !== "check")

describe("explainHits", () => {
  it("are the reasons as they were, with their numbers", () => {
    const reasons = [
      {
        type: "auto_rule",
        id: "blarule_1",
        name: "Three an hour",
        action: "refuse",
        mode: "enforce",
        detail: { matched: ["email"], count: 4, limit: 3, period: { value: 1, unit: "hour" } },
      },
      {
        type: "error",
        id: null,
        name: null,
        action: "allow",
        mode: "enforce",
        detail: { error: "timeout" },
      },
    ] as Reason[]
    expect(explainHits(reasons, false)).toEqual([
      {
        ...{ type: "auto_rule", id: "blarule_1", name: "Three an hour", hit: true, skipped: null },
        ...{ matched: ["email"], count: 4, limit: 3, period: { value: 1, unit: "hour" } },
        live: false,
      },
      {
        ...{ type: "error", id: null, name: null, hit: true, skipped: null },
        ...{ matched: [], count: null, limit: null, period: null },
        live: false,
      },
    ])
    expect(explainHits(reasons, true).every(({ live }) => live)).toBe(true)
  })
})

describe("explainNow", () => {
  it("says of each rule how often it was and how often is permitted", () => {
    const auto = autoRuleCount({ id: "blarule_1", name: "Auto", limit: 3 }, 2)
    const manual = manualRuleCount({ id: "blmrule_1", name: "Manual", permitted_strikes: 1 }, 1)
    const [first, second] = withoutChecks([auto, manual], { counts: new Map([["blmrule_1", 7]]) })
    expect(first).toMatchObject({
      ...{ type: "auto_rule", id: "blarule_1", name: "Auto", hit: false, skipped: null },
      ...{ matched: ["customer"], count: 2, limit: 3, live: true },
    })
    expect(second).toMatchObject({
      ...{ type: "manual_rule", id: "blmrule_1", hit: true, skipped: null },
      ...{ count: 7, limit: 1 },
    })
  })

  it.each([
    ["disabled", { enabled: false }, {}],
    ["channel", { sales_channel_ids: ["sc_other"] }, {}],
    ["no_value", {}, { uncounted: true }],
    ["disabled", { enabled: false, sales_channel_ids: ["sc_other"] }, { known: null }],
    ["no_value", {}, { known: null }],
  ])("says that a rule is skipped: %s", (skipped, changes, more) => {
    for (const count of [autoRuleCount(changes, 9), manualRuleCount(changes, 9)]) {
      expect(withoutChecks([count], more)).toMatchObject([{ skipped, hit: false, count: null }])
    }
  })

  it("says that a manual rule is not for this shopper", () => {
    const count = manualRuleCount({ requires_suspicion: true }, 9)
    expect(withoutChecks([count])).toMatchObject([{ skipped: "audience", hit: false, count: null }])
  })

  it("names the entries that came near, those first that agree in most", () => {
    const city = { email: "jan@mail.spam.example", city: "radom" }
    const entries = [
      near({ id: "other city", canonical: city }),
      near({ id: "nothing", canonical: { email: "else@spam.example" } }),
      near({ id: "hit", canonical: { ...city, city: "wroclaw" }, reason: "Chargebacks" }),
      near({ id: "off", is_in_force: false }),
    ]
    expect(withoutChecks([], { entries })).toMatchObject([
      { id: "hit", name: "Chargebacks", hit: true, skipped: null, matched: ["email", "city"] },
      { id: "other city", hit: false, skipped: null, matched: ["email"] },
      { id: "off", hit: false, skipped: "disabled", matched: ["email"] },
    ])
    expect(withoutChecks([], { entries, known: null })).toEqual([])
  })

  it("names fifty entries at most", () => {
    const entries = Array.from({ length: 60 }, (_, number) => near({ id: `blent_${number}` }))
    expect(withoutChecks([], { entries })).toHaveLength(50)
  })
})

describe("agreedFields", () => {
  const berlin = canonical({ email: "other@x.example", city: "Berlin", last_name: "Nowak" })

  it("are those of the address that agrees in most", () => {
    expect(agreedFields(berlin, "block", JAN)).toEqual(["last_name", "city"])
    expect(agreedFields(canonical({ city: "Wrocław" }), "block", JAN)).toEqual(["city"])
  })

  it("are those of the person where there is no address", () => {
    const nowhere = shopper({ addresses: { shipping: null, billing: null } })
    const conditions = canonical({ ip: "203.0.113.7", city: "Berlin" })
    expect(agreedFields(conditions, "block", nowhere)).toEqual(["ip"])
  })
})

describe("checks are explained", () => {
  const on = { enabled: true, mode: "enforce", action: "refuse" } as const
  const checks = {
    ...DEFAULT_CHECKS,
    countries: { ...DEFAULT_CHECKS.countries, ...on, countries: ["de"] },
    large_order: { ...DEFAULT_CHECKS.large_order, ...on, limits: { eur: 100 } },
    proxy: on,
  }
  const told = (changes: Parameters<typeof explained>[1]) =>
    explained([], changes).map(({ id, hit, skipped, matched, limit }) => [
      id,
      hit || skipped,
      matched,
      limit,
    ])

  it("each with what it finds, or why it does not look", () => {
    expect(told({ checks, total: { amount: 101, currency_code: "eur" } })).toEqual([
      ["countries", true, ["country_code"], null],
      ["large_order", true, ["amount"], 100],
      ["address_mismatch", "disabled", [], null],
      ["proxy", null, [], null],
      ["disposable_email", "disabled", [], null],
      ["ip_country", "disabled", [], null],
      ["new_place", "disabled", [], null],
      ["risk_level", "disabled", [], null],
      ["payment_method", "disabled", [], null],
    ])
    expect(explained([], { checks })[0]).toEqual({
      ...{ type: "check", id: "countries", name: "countries", hit: true, skipped: null },
      ...{ matched: ["country_code"], count: null, limit: null, period: null, live: true },
    })
  })

  it("also where nothing is known of the checkout, or of its total", () => {
    expect(told({ checks })[1]).toEqual(["large_order", "no_value", [], null])
    expect(told({ checks, known: null }).map(([, skipped]) => skipped)).toEqual([
      "no_value",
      "no_value",
      "disabled",
      "no_value",
      "disabled",
      "disabled",
      "disabled",
      "disabled",
      "disabled",
    ])
  })

  it("by the risk and the payment method, where a check asks for these", () => {
    const settings = {
      ...DEFAULT_CHECKS,
      risk_level: { ...DEFAULT_CHECKS.risk_level, ...on },
      payment_method: { ...DEFAULT_CHECKS.payment_method, ...on, providers: ["pp_cod"] },
    }
    const risk = { score: 65, level: "high" as const, signals: [] }
    const payment_provider_ids = ["pp_cod"]
    expect(told({ checks: settings, risk, payment_provider_ids }).slice(-2)).toEqual([
      ["risk_level", true, [], null],
      ["payment_method", true, ["payment_provider"], null],
    ])
    expect(told({ checks: settings, risk }).slice(-2)).toEqual([
      ["risk_level", true, [], null],
      ["payment_method", "no_value", [], null],
    ])
  })
})
