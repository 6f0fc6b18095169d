import type { Risk, RiskLevels, RiskSettings, RiskSignal } from "../../../../types/risk"
import { RISK_LEVELS, type RiskLevel, type RiskSignalId } from "../../../../types/vocabulary"
import type { RiskFacts } from "./risk-facts"
import type { Signal } from "./signal"
import { SIGNALS } from "./signals"

const HIGHEST = 100

/** More digits than any share needs, and fewer than a float gets wrong. */
const DIGITS = 9

/** To the next whole number, a half up: 22.5 is 23, −2.5 is −2. */
export const roundHalfUp = (value: number): number =>
  Math.floor(Number(value.toFixed(DIGITS)) + 0.5)

/** The level of a score: a limit that is equalled is reached. */
export const levelOf = (score: number, levels: RiskLevels): RiskLevel =>
  RISK_LEVELS.reduce((reached, level) =>
    level !== "safe" && score >= levels[level] ? level : reached
  )

/** Whether a level is that one or above. */
export const reachesLevel = (level: RiskLevel, from: RiskLevel): boolean =>
  RISK_LEVELS.indexOf(level) >= RISK_LEVELS.indexOf(from)

function signalOf({ id, measure }: Signal, facts: RiskFacts, settings: RiskSettings): RiskSignal[] {
  const { enabled, points } = settings.signals[id]
  const measured = enabled ? measure(facts) : null
  if (measured === null) return []
  if ("missing" in measured) return [{ id, points: 0, missing: measured.missing }]
  const { factor, detail } = measured
  return [{ id, points: roundHalfUp(points * factor), factor, detail }]
}

/**
 * Scores an order or a customer: the sum of the points of the signals that fire, each rounded half up, cut to
 * 0–100. Pure: the same facts and settings give the same score.
 *
 * @param only - the signals that are looked at; all where absent
 */
export function riskOf(
  facts: RiskFacts,
  settings: RiskSettings,
  only?: readonly RiskSignalId[]
): Risk {
  const signals = SIGNALS.filter(({ id }) => !only || only.includes(id)).flatMap((signal) =>
    signalOf(signal, facts, settings)
  )
  const sum = signals.reduce((points, signal) => points + signal.points, 0)
  const score = Math.min(Math.max(sum, 0), HIGHEST)
  return { score, level: levelOf(score, settings.levels), signals }
}
