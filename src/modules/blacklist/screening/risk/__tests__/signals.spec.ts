import { DEFAULT_RISK_SETTINGS } from "../../../../../types/risk"
import { RISK_SIGNALS, type RiskSignalId } from "../../../../../types/vocabulary"
import type { RiskFacts } from "../risk-facts"
import { riskOf } from "../score"
import { SIGNALS } from "../signals"
import { CLEAN, ordersOf, personOf } from "./support"

const of = (id: RiskSignalId, facts: Partial<RiskFacts>) =>
  riskOf({ ...CLEAN, ...facts }, DEFAULT_RISK_SETTINGS, [id]).signals.at(0)

const LARGE = { total: 2000, large: { value: { from: 1500, source: "percentile" as const } } }
const NO_IP = { missing: "no_ip" as const }
const SEEN = { value: true }
const NEVER = { value: false }
const account = (orders: number, place_seen = NEVER, network_seen = NEVER) => ({
  account: { orders, place_seen, network_seen },
})
const shipping = (cheapest: number, dearest: number, chosen: number) => ({
  ...LARGE,
  shipping: { value: { cheapest, dearest, chosen } },
})

/** Signal, what is known, its points, its factor. Those first that stand in its file as the example. */
const FIRES: [RiskSignalId, string, Partial<RiskFacts>, number, number][] = [
  ["cancelled_share", "3 of 4", ordersOf({ placed: 4, cancelled: 3 }), 23, 0.75],
  ["cancelled_share", "all of 2", ordersOf({ placed: 2, cancelled: 2 }), 30, 1],
  ["cancelled_share", "1 of 60: half a point", ordersOf({ placed: 60, cancelled: 1 }), 1, 1 / 60],
  ["returned_share", "2 of 5", ordersOf({ placed: 5, returned: 2 }), 6, 0.4],
  ["returned_share", "1 of 2", ordersOf({ placed: 2, returned: 1 }), 8, 0.5],
  ["people_at_address", "5 others", { people_at_address: { value: 5 } }, 10, 2],
  ["people_at_address", "one too many", { people_at_address: { value: 4 } }, 5, 1],
  ["people_at_address", "as many as count", { people_at_address: { value: 7 } }, 20, 4],
  ["people_at_address", "a dormitory", { people_at_address: { value: 70 } }, 20, 4],
  ["velocity", "4 since yesterday", ordersOf({ placed: 4, in_day: 4 }), 20, 2],
  ["velocity", "9 since yesterday", ordersOf({ placed: 9, in_day: 9 }), 30, 3],
  ["declined_payments", "2 today", personOf({ declined: 2 }), 20, 2],
  ["declined_payments", "one", personOf({ declined: 1 }), 10, 1],
  ["declined_payments", "9 today", personOf({ declined: 9 }), 40, 4],
  ["cards_from_ip", "4 e-mails", { emails_declined_from_ip: { value: 4 } }, 20, 2],
  ["cards_from_ip", "40 e-mails", { emails_declined_from_ip: { value: 40 } }, 30, 3],
  ["address_mismatch", "another country", { address_difference: "country" }, 15, 3],
  ["address_mismatch", "another street", { address_difference: "address" }, 5, 1],
  ["rush_large", "the courier for 30", shipping(10, 30, 30), 10, 1],
  ["first_order_large", "2,000 where 1,500 is large", LARGE, 15, 1],
  ["first_order_large", "the limit itself", { ...LARGE, total: 1500 }, 15, 1],
  ["disposable_email", "listed", { is_disposable: { value: true } }, 20, 1],
  ["unusual_email_domain", "the first of its domain", { is_new_domain: true }, 5, 1],
  ["ip_country", "abroad", { is_ip_abroad: { value: true } }, 15, 1],
  ["proxy", "listed", { is_proxy: { value: true } }, 15, 1],
  ["many_names", "3 names", personOf({ family_names: 3 }), 10, 1],
  ["many_names", "30 names", personOf({ family_names: 30 }), 10, 1],
  ["suspected", "an open one", personOf({ suspicion: "open" }), 15, 0.5],
  ["suspected", "a confirmed one", personOf({ suspicion: "confirmed" }), 30, 1],
  ["refused_before", "twice", personOf({ refused: 2 }), 15, 1],
  ["new_place", "4 orders, all else is new", account(4), 15, 1],
  ["many_cards", "3 cards", { cards: { value: 3 } }, 30, 2],
  ["many_cards", "9 cards", { cards: { value: 9 } }, 45, 3],
  ["card_checks", "the CVC", { failed_card_checks: { value: ["cvc"] } }, 15, 1],
  ["resembles_banned", "swapped digits", { resembles: { value: ["phone"] } }, 25, 1],
  ["good_history", "3 paid orders", ordersOf({ placed: 3, good: 3 }), -20, 1],
  ["good_history", "30 paid orders", ordersOf({ placed: 30, good: 30 }), -20, 1],
]

const SILENT: [RiskSignalId, string, Partial<RiskFacts>][] = [
  ["cancelled_share", "of one order", ordersOf({ placed: 1, cancelled: 1 })],
  ["cancelled_share", "none of many", ordersOf({ placed: 9 })],
  ["returned_share", "of one order", ordersOf({ placed: 1, returned: 1 })],
  ["people_at_address", "a household", { people_at_address: { value: 3 } }],
  ["velocity", "two", ordersOf({ placed: 2, in_day: 2 })],
  ["declined_payments", "none", {}],
  ["cards_from_ip", "a couple", { emails_declined_from_ip: { value: 2 } }],
  ["address_mismatch", "the same", {}],
  ["rush_large", "the cheapest", shipping(10, 30, 10)],
  ["rush_large", "one price", shipping(10, 10, 10)],
  ["rush_large", "no flat rate", { ...LARGE, shipping: { value: null } }],
  ["rush_large", "a small order", { shipping: shipping(10, 30, 30).shipping }],
  ["first_order_large", "a small order", {}],
  ["first_order_large", "not the first", { ...LARGE, ...ordersOf({ placed: 1 }) }],
  ["disposable_email", "not listed", {}],
  ["unusual_email_domain", "known", {}],
  ["ip_country", "at home", {}],
  ["proxy", "not listed", {}],
  ["many_names", "two", personOf({ family_names: 2 })],
  ["suspected", "never", {}],
  ["refused_before", "never", {}],
  ["new_place", "a guest", {}],
  ["new_place", "its first order", account(0)],
  ["new_place", "a known address", account(4, SEEN)],
  ["new_place", "a known network", account(4, NEVER, SEEN)],
  ["many_cards", "one card", {}],
  ["card_checks", "all agreed", {}],
  ["resembles_banned", "nobody", {}],
  ["good_history", "two orders", ordersOf({ placed: 2, good: 2 })],
]

const MISSING: [RiskSignalId, string, Partial<RiskFacts>, string][] = [
  [
    "people_at_address",
    "a locker",
    { people_at_address: { missing: "shared_address" } },
    "shared_address",
  ],
  ["cards_from_ip", "no IP", { emails_declined_from_ip: NO_IP }, "no_ip"],
  ["rush_large", "too few orders", { large: { missing: "too_few_orders" } }, "too_few_orders"],
  ["rush_large", "no total", { total: null }, "no_total"],
  [
    "rush_large",
    "an old cart",
    { ...LARGE, shipping: { missing: "shipping_unknown" } },
    "shipping_unknown",
  ],
  [
    "first_order_large",
    "too few orders",
    { large: { missing: "too_few_orders" } },
    "too_few_orders",
  ],
  ["disposable_email", "no list", { is_disposable: { missing: "no_list" } }, "no_list"],
  ["ip_country", "no file", { is_ip_abroad: { missing: "no_geoip" } }, "no_geoip"],
  ["proxy", "no list", { is_proxy: { missing: "no_list" } }, "no_list"],
  [
    "new_place",
    "no IP",
    { account: { orders: 2, place_seen: NEVER, network_seen: NO_IP } },
    "no_ip",
  ],
  [
    "new_place",
    "a locker",
    { account: { orders: 2, place_seen: { missing: "shared_address" }, network_seen: NEVER } },
    "shared_address",
  ],
  ["many_cards", "the provider is silent", { cards: { missing: "no_card_data" } }, "no_card_data"],
  ["card_checks", "the same", { failed_card_checks: { missing: "no_card_data" } }, "no_card_data"],
  ["resembles_banned", "not compared", { resembles: { missing: "not_compared" } }, "not_compared"],
]

describe("signals", () => {
  it.each(FIRES)("%s fires: %s", (id, _, facts, points, factor) => {
    expect(of(id, facts)).toEqual({ id, points, factor, detail: expect.any(Object) })
  })

  it.each(SILENT)("%s does not fire: %s", (id, _, facts) => {
    expect(of(id, facts)).toBeUndefined()
  })

  it.each(MISSING)("%s cannot be told: %s", (id, _, facts, missing) => {
    expect(of(id, facts)).toEqual({ id, points: 0, missing })
  })

  it("are all there, in the order in which they are shown", () => {
    expect(SIGNALS.map(({ id }) => id)).toEqual(RISK_SIGNALS)
    expect(new Set(FIRES.map(([id]) => id))).toEqual(new Set(RISK_SIGNALS))
  })

  it("say why, in numbers", () => {
    expect(of("cancelled_share", ordersOf({ placed: 4, cancelled: 3 }))).toMatchObject({
      detail: { orders: 4, cancelled: 3 },
    })
    expect(of("people_at_address", { people_at_address: { value: 70 } })).toMatchObject({
      detail: { count: 70, limit: 3 },
    })
    expect(of("first_order_large", LARGE)).toMatchObject({
      detail: { total: 2000, limit: 1500, source: "percentile" },
    })
    expect(of("rush_large", shipping(10, 30, 30))).toMatchObject({
      detail: { total: 2000, limit: 1500, chosen: 30, cheapest: 10, dearest: 30 },
    })
  })
})
