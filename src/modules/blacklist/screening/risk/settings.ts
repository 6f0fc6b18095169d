import {
  DEFAULT_RISK_SETTINGS,
  type RiskSettings,
  type RiskSettingsChanges,
} from "../../../../types/risk"
import { RISK_SIGNALS } from "../../../../types/vocabulary"

const DEFAULTS = DEFAULT_RISK_SETTINGS

/** The fields that were named, and what `null` stands for. */
function over<T extends object>(
  current: T,
  changes: { [K in keyof T]?: T[K] | null } | undefined,
  defaults: T
): T {
  const changed = Object.entries(changes ?? {}).filter(([, value]) => value !== undefined)
  return {
    ...current,
    ...Object.fromEntries(changed.map(([key, value]) => [key, value ?? defaults[key as keyof T]])),
  }
}

function amountsOf(
  current: RiskSettings["large_order"],
  changes: RiskSettingsChanges["large_order"]
): RiskSettings["large_order"] {
  if (changes === null) return DEFAULTS.large_order
  const amounts = Object.entries({ ...current, ...changes })
  return Object.fromEntries(
    amounts.flatMap(([currency, amount]) => (amount === null ? [] : [[currency, amount]]))
  )
}

/** The setting with some fields changed; `null` puts one back to its default, or all that it stands for. */
export function changedRiskSettings(
  current: RiskSettings,
  changes: RiskSettingsChanges | null | undefined
): RiskSettings {
  if (changes === undefined) return current
  if (changes === null) return DEFAULTS
  const { levels, signals, large_order } = changes
  return {
    levels: levels === null ? DEFAULTS.levels : over(current.levels, levels, DEFAULTS.levels),
    signals: Object.fromEntries(
      RISK_SIGNALS.map((id) => {
        const changed = signals === null ? null : signals?.[id]
        const defaults = DEFAULTS.signals[id]
        return [id, changed === null ? defaults : over(current.signals[id], changed, defaults)]
      })
    ) as RiskSettings["signals"],
    large_order: amountsOf(current.large_order, large_order),
  }
}

const pick = <T extends object>(values: T, like: object | null | undefined): Partial<T> =>
  like === null
    ? values
    : (Object.fromEntries(
        Object.entries(values).filter(([key]) => key in (like ?? {}))
      ) as Partial<T>)

/** What the fields that a change names were before it. */
export function riskSettingsBefore(
  former: RiskSettings,
  changes: RiskSettingsChanges | null
): RiskSettingsChanges {
  if (changes === null) return former
  const { levels, signals, large_order } = changes
  const named = Object.keys(large_order ?? {}).map((currency) => [currency, null])
  return {
    levels: pick(former.levels, levels),
    signals: pick(former.signals, signals),
    large_order: {
      ...(Object.fromEntries(named) as Record<string, null>),
      ...(pick(former.large_order, large_order) as Record<string, number>),
    },
  }
}

/** The settings in force: what was stored over the defaults. */
export const riskSettingsOf = (stored: RiskSettingsChanges | undefined): RiskSettings =>
  changedRiskSettings(DEFAULTS, stored)

/** Whether each level begins above the one before. */
export const areLevelsRising = ({ levels: { low, medium, high, critical } }: RiskSettings) =>
  low < medium && medium < high && high < critical
