import { DEFAULT_RISK_SETTINGS, type RiskSettings } from "../../../../../types/risk"
import { CUSTOMER_RISK_SIGNALS } from "../../../../../types/vocabulary"
import type { RiskFacts } from "../risk-facts"
import { levelOf, riskOf, roundHalfUp } from "../score"
import { changedRiskSettings } from "../settings"
import { CLEAN, ordersOf, personOf } from "./support"

const risk = (facts: Partial<RiskFacts>, settings: RiskSettings = DEFAULT_RISK_SETTINGS) =>
  riskOf({ ...CLEAN, ...facts }, settings)
const withPoints = (signals: Record<string, { points?: number; enabled?: boolean }>) =>
  changedRiskSettings(DEFAULT_RISK_SETTINGS, { signals })

describe("a score", () => {
  it("is 0 and safe for somebody of whom nothing is known", () => {
    expect(risk({})).toEqual({ score: 0, level: "safe", signals: [] })
  })

  it("is the sum of what is shown beside it", () => {
    const facts = {
      ...personOf({ declined: 2, orders: { ...CLEAN.person.orders, placed: 3, good: 3 } }),
      is_disposable: { value: true },
    }
    const { score, level, signals } = risk(facts)
    expect(signals.map(({ id, points }) => [id, points])).toEqual([
      ["declined_payments", 20],
      ["disposable_email", 20],
      ["good_history", -20],
    ])
    expect([score, level]).toEqual([20, "low"])
  })

  it("is cut to 0–100", () => {
    expect(risk(ordersOf({ placed: 9, good: 9 })).score).toBe(0)
    const everything = {
      ...personOf({ declined: 9, suspicion: "confirmed" as const, refused: 1, family_names: 9 }),
      is_disposable: { value: true },
      cards: { value: 9 },
    }
    const { score, level, signals } = risk(everything)
    expect(signals.reduce((sum, { points }) => sum + points, 0)).toBe(160)
    expect([score, level]).toEqual([100, "critical"])
  })

  it("rounds each signal half up, below zero as well", () => {
    expect([22.5, 22.49, 0.5, 0.4999999999, 15 * (1 / 6), 15 * 0.7].map(roundHalfUp)).toEqual([
      23, 22, 1, 1, 3, 11,
    ])
    expect([-2.5, -2.51, -20].map(roundHalfUp)).toEqual([-2, -3, -20])
  })

  it.each([
    [0, "safe"],
    [19, "safe"],
    [20, "low"],
    [39, "low"],
    [40, "medium"],
    [59, "medium"],
    [60, "high"],
    [79, "high"],
    [80, "critical"],
    [100, "critical"],
  ])("of %s is %s: an equalled limit is reached", (score, level) => {
    expect(levelOf(score, DEFAULT_RISK_SETTINGS.levels)).toBe(level)
  })

  it("scales factors, caps and choices with the points of the setting", () => {
    const settings = withPoints({
      declined_payments: { points: 3 },
      address_mismatch: { points: 10 },
      suspected: { points: 11 },
    })
    const facts = personOf({ declined: 9, suspicion: "open" })
    expect(risk({ ...facts, address_difference: "country" }, settings).signals).toMatchObject([
      { id: "declined_payments", points: 12, factor: 4 },
      { id: "address_mismatch", points: 30, factor: 3 },
      { id: "suspected", points: 6, factor: 0.5 },
    ])
  })

  it("leaves out signals that are off, and those that were not asked for", () => {
    const off = withPoints({ declined_payments: { enabled: false } })
    expect(risk(personOf({ declined: 9 }), off).signals).toEqual([])
    const facts = { ...CLEAN, ...personOf({ declined: 1 }), is_disposable: { value: true } }
    expect(
      riskOf(facts, DEFAULT_RISK_SETTINGS, CUSTOMER_RISK_SIGNALS).signals.map(({ id }) => id)
    ).toEqual(["declined_payments"])
  })
})
