import { DEFAULT_RISK_SETTINGS } from "../../../../../types/risk"
import { buildRiskFacts, isLarge, type LedgerFacts, type ScoredSubject } from "../build-risk-facts"
import { NO_REFERENCE_DATA } from "../reference-data"
import { riskOf } from "../score"

const LEDGER: LedgerFacts = {
  orders: { placed: 4, of_account: 3, cancelled: 1, returned: 0, in_day: 2, good: 1 },
  declined: 1,
  family_names: 2,
  suspicion: "open",
  refused: 1,
  people_at_address: 5,
  emails_declined_from_ip: 3,
  is_place_seen: false,
  is_network_seen: true,
  is_new_domain: true,
  list_uses: [],
  listed_uses: [],
}

const SUBJECT: ScoredSubject = {
  hashes: {
    account: ["1"],
    shipping: { street: "1", country_code: "2" },
    billing: { street: "2", country_code: "2" },
  },
  ledger: LEDGER,
  total: 200,
  currency_code: "pln",
  large_from: 150,
  shipping: null,
  reference: NO_REFERENCE_DATA,
}

const built = (changes: Partial<ScoredSubject> = {}, large_order: Record<string, number> = {}) =>
  buildRiskFacts({ ...SUBJECT, ...changes }, { ...DEFAULT_RISK_SETTINGS, large_order })
const ledger = (changes: Partial<LedgerFacts>) => ({ ledger: { ...LEDGER, ...changes } })

describe("the facts of a score", () => {
  it("are what the ledger knows, and what is known of the checkout", () => {
    expect(built()).toEqual({
      person: {
        orders: { placed: 4, cancelled: 1, returned: 0, in_day: 2, good: 1 },
        declined: 1,
        family_names: 2,
        suspicion: "open",
        refused: 1,
      },
      account: { orders: 3, place_seen: { value: false }, network_seen: { value: true } },
      people_at_address: { value: 5 },
      emails_declined_from_ip: { value: 3 },
      address_difference: "address",
      total: 200,
      large: { value: { from: 150, source: "percentile" } },
      shipping: { value: null },
      is_new_domain: true,
      is_disposable: { missing: "no_list" },
      is_proxy: { missing: "no_list" },
      ...NO_REFERENCE_DATA,
    })
  })

  it.each([
    [[], [], ["1"], { missing: "no_list" }, { missing: "no_list" }],
    [[], [], [], { missing: "no_list" }, { missing: "no_list" }],
    [["proxy"], [], ["1"], { missing: "no_list" }, { value: false }],
    [["proxy"], ["proxy"], ["1"], { missing: "no_list" }, { value: true }],
    [["proxy"], [], [], { missing: "no_list" }, { missing: "no_ip" }],
    [["disposable"], [], [], { value: false }, { missing: "no_list" }],
    [["disposable"], ["disposable"], [], { value: true }, { missing: "no_list" }],
  ])(
    "lists of %j that name it: %j, IP %j",
    (list_uses, listed_uses, ip, is_disposable, is_proxy) => {
      expect(built({ ...ledger({ list_uses, listed_uses }), hashes: { ip } })).toMatchObject({
        is_disposable,
        is_proxy,
      })
    }
  )

  it("know no account of a guest", () => {
    expect(built({ hashes: {} }).account).toBeNull()
  })

  it("say what is missing", () => {
    const facts = built({
      ...ledger({
        people_at_address: null,
        emails_declined_from_ip: null,
        is_place_seen: null,
        is_network_seen: null,
      }),
      large_from: null,
      shipping: undefined,
    })
    expect(facts).toMatchObject({
      account: {
        place_seen: { missing: "shared_address" },
        network_seen: { missing: "no_ip" },
      },
      people_at_address: { value: 0 },
      emails_declined_from_ip: { missing: "no_ip" },
      large: { missing: "too_few_orders" },
      shipping: { missing: "shipping_unknown" },
    })
    const { signals } = riskOf(facts, DEFAULT_RISK_SETTINGS)
    expect(signals.filter((signal) => "missing" in signal).map(({ id }) => id)).toEqual([
      "cards_from_ip",
      "rush_large",
      "disposable_email",
      "ip_country",
      "proxy",
      "new_place",
      "many_cards",
      "card_checks",
      "resembles_banned",
    ])
  })

  it("do not compare the streets of a locker", () => {
    const hashes = { ...SUBJECT.hashes, shared: ["shipping" as const] }
    expect(built({ hashes }).address_difference).toBeNull()
  })

  it("take the merchant's word for what is large", () => {
    expect(built({}, { pln: 500 }).large).toEqual({ value: { from: 500, source: "setting" } })
    expect(built({ currency_code: null }, { pln: 500 }).large).toEqual({
      value: { from: 150, source: "percentile" },
    })
  })

  it.each([
    [{}, {}, true],
    [{ total: 150 }, {}, true],
    [{ total: 149 }, {}, false],
    [{ total: null }, {}, false],
    [{ large_from: null }, {}, false],
    [{}, { pln: 500 }, false],
    [{ large_from: null }, { pln: 200 }, true],
  ])("%j with %j is large: %s", (changes, large_order, expected) => {
    expect(isLarge({ ...SUBJECT, ...changes }, { ...DEFAULT_RISK_SETTINGS, large_order })).toBe(
      expected
    )
  })
})
