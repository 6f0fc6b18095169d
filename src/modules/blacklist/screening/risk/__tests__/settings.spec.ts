import { DEFAULT_RISK_SETTINGS, type RiskSettingsChanges } from "../../../../../types/risk"
import {
  areLevelsRising,
  changedRiskSettings,
  riskSettingsBefore,
  riskSettingsOf,
} from "../settings"

const DEFAULTS = DEFAULT_RISK_SETTINGS
const CHANGES: RiskSettingsChanges = {
  levels: { low: 10 },
  signals: { velocity: { points: 7 }, proxy: { enabled: false } },
  large_order: { pln: 1500, eur: 400 },
}
const CHANGED = changedRiskSettings(DEFAULTS, CHANGES)

describe("the setting risk", () => {
  it("is merged field by field", () => {
    expect(CHANGED.levels).toEqual({ low: 10, medium: 40, high: 60, critical: 80 })
    expect(CHANGED.signals.velocity).toEqual({ enabled: true, points: 7 })
    expect(CHANGED.signals.proxy).toEqual({ enabled: false, points: 15 })
    expect(CHANGED.signals.suspected).toEqual({ enabled: true, points: 30 })
    expect(CHANGED.large_order).toEqual({ pln: 1500, eur: 400 })
    expect(changedRiskSettings(CHANGED, {})).toEqual(CHANGED)
    expect(changedRiskSettings(CHANGED, undefined)).toEqual(CHANGED)
  })

  it("goes back to its default where something is null", () => {
    const one = changedRiskSettings(CHANGED, {
      levels: { low: null, high: undefined },
      signals: { velocity: { points: null }, proxy: null },
      large_order: { pln: null },
    })
    expect(one).toEqual({ ...DEFAULTS, large_order: { eur: 400 } })
    expect(
      changedRiskSettings(CHANGED, { levels: null, signals: null, large_order: null })
    ).toEqual(DEFAULTS)
    expect(changedRiskSettings(CHANGED, null)).toEqual(DEFAULTS)
  })

  it("is undone in what was named, and in nothing else", () => {
    const meanwhile = changedRiskSettings(CHANGED, {
      levels: { medium: 45 },
      signals: { suspected: { points: 1 } },
      large_order: { usd: 9 },
    })
    expect(changedRiskSettings(meanwhile, riskSettingsBefore(DEFAULTS, CHANGES))).toEqual({
      ...DEFAULTS,
      levels: { ...DEFAULTS.levels, medium: 45 },
      signals: { ...DEFAULTS.signals, suspected: { enabled: true, points: 1 } },
      large_order: { usd: 9 },
    })
    expect(changedRiskSettings(DEFAULTS, riskSettingsBefore(CHANGED, null))).toEqual(CHANGED)
    expect(
      changedRiskSettings(
        DEFAULTS,
        riskSettingsBefore(CHANGED, { levels: null, signals: null, large_order: null })
      )
    ).toEqual(CHANGED)
    expect(changedRiskSettings(CHANGED, riskSettingsBefore(CHANGED, {}))).toEqual(CHANGED)
  })

  it("is read over the defaults", () => {
    expect(riskSettingsOf(undefined)).toEqual(DEFAULTS)
    expect(riskSettingsOf({ levels: { low: 5 } }).levels).toEqual({ ...DEFAULTS.levels, low: 5 })
  })

  it("has levels that rise", () => {
    expect(areLevelsRising(DEFAULTS)).toBe(true)
    for (const levels of [{ low: 40 }, { medium: 60 }, { high: 80 }, { critical: 10 }]) {
      expect(areLevelsRising(changedRiskSettings(DEFAULTS, { levels }))).toBe(false)
    }
  })
})
