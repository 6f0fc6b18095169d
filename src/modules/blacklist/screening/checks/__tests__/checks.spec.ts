import { type CheckSettings, DEFAULT_CHECKS } from "../../../../../types/checks"
import { CHECKS, type CheckName } from "../../../../../types/vocabulary"
import { JAN, shopper } from "../../__tests__/support"
import type { Risk } from "../../../../../types/risk"
import type { RiskLevel } from "../../../../../types/vocabulary"
import type { ListFinding } from "../../lists/listed"
import type { LedgerFacts } from "../../risk/build-risk-facts"
import { addressDifference } from "../../risk/address-difference"
import {
  changedChecks,
  type CheckFacts,
  checkReasons,
  findingOf,
  needsHistory,
  needsScore,
} from ".."

const facts = (changes: Partial<CheckFacts> = {}): CheckFacts => ({
  shopper: JAN,
  findings: { lists: [] },
  amount: 100,
  currency_code: "EUR",
  risk: null,
  payment_provider_ids: [],
  ...changes,
})
const found = <Name extends CheckName>(
  name: Name,
  settings: Partial<CheckSettings[Name]>,
  changes: Partial<CheckFacts> = {}
) => findingOf(name, facts(changes), changedChecks(DEFAULT_CHECKS, { [name]: settings }))

const { shipping } = JAN.addresses
const at = (addresses: Partial<typeof JAN.addresses>) => ({
  shopper: shopper({ addresses: { ...JAN.addresses, ...addresses } }),
})

describe("countries", () => {
  // Jan's parcels go to Poland, the bill to Germany.
  it.each([
    ["deny", ["fr"], null],
    ["deny", ["pl"], { address_type: "shipping" }],
    ["deny", ["de", "fr"], { address_type: "billing" }],
    ["deny", [], null],
    ["allow", ["pl", "de"], null],
    ["allow", ["pl"], { address_type: "billing" }],
    ["allow", ["de"], { address_type: "shipping" }],
  ] as const)("%s %j: %j", (list, countries, hit) => {
    expect(found("countries", { list, countries: [...countries] })).toEqual(
      hit && { matched: ["country_code"], list, ...hit }
    )
  })

  it("says nothing of an address without a country, and knows nothing where there is none", () => {
    const allow = { list: "allow" as const, countries: ["pl"] }
    expect(found("countries", allow, at({ billing: { city: "berlin" } }))).toBeNull()
    expect(found("countries", allow, at({ shipping: null, billing: null }))).toBe("no_value")
  })
})

describe("large_order", () => {
  it.each([
    [{ eur: 99.99 }, { matched: ["amount"], amount: 100, limit: 99.99, currency_code: "EUR" }],
    [{ eur: 100 }, null],
    [{ pln: 1 }, null],
    [{}, null],
  ])("%j: %j", (limits, hit) => {
    expect(found("large_order", { limits: limits as Record<string, number> })).toEqual(hit)
  })

  it("knows nothing without the total", () => {
    expect(found("large_order", { limits: { eur: 1 } }, { amount: null })).toBe("no_value")
    expect(found("large_order", { limits: { eur: 1 } }, { currency_code: null })).toBe("no_value")
  })
})

describe("address_mismatch", () => {
  const elsewhere = { ...shipping, street: "krotka" }
  it.each([
    ["country", JAN.addresses.billing, { matched: ["country_code"], differs: "country" }],
    ["any", JAN.addresses.billing, { matched: ["country_code"], differs: "country" }],
    ["country", elsewhere, null],
    ["any", elsewhere, { matched: ["address"], differs: "address" }],
    ["any", { ...shipping, first_name: "anna" }, null],
    ["any", { country_code: "pl" }, null],
    ["any", null, "no_value"],
  ] as const)("%s, billed to %j", (level, billing, expected) => {
    expect(found("address_mismatch", { level }, at({ billing }))).toEqual(expected)
  })

  it("says nothing of a parcel that goes to a pick-up point in the same country", () => {
    const toLocker = {
      shopper: shopper({
        addresses: { shipping, billing: elsewhere },
        shared_addresses: ["shipping"],
      }),
    }
    expect(found("address_mismatch", { level: "any" }, toLocker)).toBeNull()
    expect(found("address_mismatch", {}, at({ shipping: null }))).toBe("no_value")
  })
})

describe("the difference of addresses", () => {
  it("is none where one of them is not known", () => {
    expect(addressDifference(null, shipping, false)).toBeNull()
    expect(addressDifference(shipping, null, false)).toBeNull()
    expect(addressDifference(shipping, shipping, true)).toBeNull()
  })
})

describe("proxy and disposable_email", () => {
  const lists: ListFinding[] = [
    { id: "d", use: "disposable", type: "email_domain", value: "spam.example" },
    { id: "p", use: "proxy", type: "ip_range", value: null },
  ]
  const listed = { shopper: shopper({ list_ids: ["d", "p"] }), findings: { lists } }

  it("ask lists of their use", () => {
    expect(found("proxy", {}, listed)).toEqual({ matched: ["ip"], list_ids: ["p"] })
    expect(found("disposable_email", {}, listed)).toEqual({
      matched: ["email_domain"],
      list_ids: ["d"],
    })
    expect([found("proxy", {}), found("disposable_email", {})]).toEqual([null, null])
  })

  it("know nothing without an IP or an e-mail", () => {
    const nobody = { shopper: shopper({ ip: null, email: null, email_domains: [] }) }
    expect([found("proxy", {}, nobody), found("disposable_email", {}, nobody)]).toEqual([
      "no_value",
      "no_value",
    ])
  })
})

describe("ip_country", () => {
  // Jan's addresses are in Poland and Germany.
  it.each([
    ["pl", null],
    ["de", null],
    ["us", { matched: ["ip"] }],
    [null, "no_value"],
  ] as const)("%s: %j", (ip_country, expected) => {
    expect(found("ip_country", {}, { shopper: shopper({ ip_country }) })).toEqual(expected)
  })

  it("knows nothing without an address that has a country", () => {
    const none = { shopper: shopper({ addresses: { shipping: {}, billing: null } }) }
    expect(found("ip_country", {}, none)).toBe("no_value")
  })
})

describe("new_place", () => {
  const LEDGER: LedgerFacts = {
    orders: { placed: 4, of_account: 4, cancelled: 0, returned: 0, in_day: 0, good: 0 },
    ...{ declined: 0, family_names: 1, suspicion: null, refused: 0 },
    ...{ people_at_address: 0, emails_declined_from_ip: 0, is_new_domain: false },
    ...{ is_place_seen: false, is_network_seen: false, list_uses: [], listed_uses: [] },
  }
  const seen = (changes: Partial<LedgerFacts>, login: string | null = "cus_jan") => ({
    shopper: shopper({ logged_in_customer_id: login }),
    findings: { lists: [], history: { ledger: { ...LEDGER, ...changes }, large_from: {} } },
  })
  it.each([
    ["address and network are new", {}, { matched: ["address", "ip"], orders: 4 }],
    ["the address was seen", { is_place_seen: true }, null],
    ["the network was seen", { is_network_seen: true }, null],
    ["the parcel goes to a pick-up point", { is_place_seen: null }, "no_value"],
    ["the IP is not known", { is_network_seen: null }, "no_value"],
    ["the account has no order yet", { orders: { ...LEDGER.orders, of_account: 0 } }, null],
  ] as [string, Partial<LedgerFacts>, object | null | string][])("%s", (_case, changes, hit) => {
    expect(found("new_place", {}, seen(changes))).toEqual(hit)
  })

  it("leaves guests alone, and knows nothing where nobody asked", () => {
    expect(found("new_place", {}, seen({}, null))).toBeNull()
    expect(found("new_place", {})).toBe("no_value")
    expect(found("new_place", {}, { findings: { lists: [], history: null } })).toBe("no_value")
  })
})

const riskAt = (level: RiskLevel): Risk => ({
  ...{ score: 65, level },
  signals: [{ id: "suspected", points: 30, factor: 1, detail: {} }],
})

describe("risk_level", () => {
  it.each([
    ["safe", "low", false],
    ["low", "low", true],
    ["medium", "high", false],
    ["high", "high", true],
    ["critical", "high", true],
    ["high", "critical", false],
  ] as const)("%s where it begins at %s: %j", (level, from, hits) => {
    const risk = riskAt(level)
    expect(found("risk_level", { from }, { risk })).toEqual(
      hits ? { score: 65, level, signals: risk.signals } : null
    )
  })

  it("knows nothing without the score", () => {
    expect(found("risk_level", { from: "low" })).toBe("no_value")
  })
})

describe("payment_method", () => {
  const settings = { from: "high", providers: ["pp_cod", "pp_later"] } as const
  const asks = (level: RiskLevel, ...payment_provider_ids: string[]) =>
    found(
      "payment_method",
      { ...settings, providers: [...settings.providers] },
      { risk: riskAt(level), payment_provider_ids }
    )

  it("is one of those named, of an order that is risky enough", () => {
    const hit = (provider_id: string, level: RiskLevel) => ({
      ...{ matched: ["payment_provider"], provider_id, score: 65, level },
    })
    expect(asks("high", "pp_cod")).toEqual(hit("pp_cod", "high"))
    expect(asks("critical", "pp_card", "pp_later")).toEqual(hit("pp_later", "critical"))
    expect(asks("medium", "pp_cod")).toBeNull()
    expect(asks("critical", "pp_card")).toBeNull()
  })

  it("knows nothing without a payment session, and without the score", () => {
    expect(asks("critical")).toBe("no_value")
    expect(found("payment_method", {}, { payment_provider_ids: ["pp_cod"] })).toBe("no_value")
  })
})

describe("what checks need", () => {
  it.each([
    ["countries", false, false],
    ["new_place", true, false],
    ["risk_level", true, true],
    ["payment_method", true, true],
  ] as const)("%s: history %j, score %j", (name, history, score) => {
    const settings = changedChecks(DEFAULT_CHECKS, { [name]: { enabled: true } })
    expect([needsHistory(settings), needsScore(settings)]).toEqual([history, score])
  })
})

describe("the reasons of checks", () => {
  const on = { enabled: true, mode: "enforce" as const }

  it("are the hits of those that are on, refusals first", () => {
    const settings = changedChecks(DEFAULT_CHECKS, {
      countries: { ...on, countries: ["pl"] },
      address_mismatch: { ...on, action: "refuse", mode: "monitor" },
      large_order: { enabled: true, limits: { eur: 500 } },
      proxy: { ...on, action: "refuse" },
    })
    const nowhere = facts({ shopper: shopper({ ip: null }) })
    expect(checkReasons(nowhere, settings)).toEqual([
      {
        ...{ type: "check", id: "address_mismatch", name: "address_mismatch" },
        ...{ action: "refuse", mode: "monitor" },
        detail: { matched: ["country_code"], differs: "country" },
      },
      {
        ...{ type: "check", id: "countries", name: "countries", action: "flag", mode: "enforce" },
        detail: { matched: ["country_code"], address_type: "shipping", list: "deny" },
      },
    ])
    expect(checkReasons(facts(), DEFAULT_CHECKS)).toEqual([])
  })
})

describe("the setting", () => {
  it("is changed field by field, and put back by null", () => {
    const changed = changedChecks(DEFAULT_CHECKS, {
      countries: { enabled: true, countries: ["kp"] },
      proxy: { action: "refuse", mode: undefined },
    })
    expect(changed).toEqual({
      ...DEFAULT_CHECKS,
      countries: { ...DEFAULT_CHECKS.countries, enabled: true, countries: ["kp"] },
      proxy: { ...DEFAULT_CHECKS.proxy, action: "refuse" },
    })
    expect(changedChecks(changed, { countries: null })).toEqual({
      ...DEFAULT_CHECKS,
      proxy: { ...DEFAULT_CHECKS.proxy, action: "refuse" },
    })
    for (const nothing of [undefined, null, {}]) {
      expect(changedChecks(DEFAULT_CHECKS, nothing)).toEqual(DEFAULT_CHECKS)
    }
  })

  it("has everything off at first", () => {
    expect(CHECKS.filter((name) => DEFAULT_CHECKS[name].enabled)).toEqual([])
  })
})
