import type { FiredSignal } from "../../../../types/risk"
import type { MissingData, RiskSignalId } from "../../../../types/vocabulary"
import type { RiskFacts, Told } from "./risk-facts"

/** What a signal says: how strongly it fires, or what is missing to tell; null where it does not fire. */
export type Measure = Pick<FiredSignal, "factor" | "detail"> | { missing: MissingData } | null

/** One reason why an order may be risky, or is not. Pure: the same facts say the same. */
export interface Signal {
  id: RiskSignalId
  measure: (facts: RiskFacts) => Measure
}

/** How far a count is beyond what is usual, each one too many counting; null where it is not. */
export const beyond = (count: number, usual: number, most: number): Measure =>
  count > usual ? { factor: Math.min(count - usual, most), detail: { count, limit: usual } } : null

/** The measure of what is known; what is not is missing. */
export const ofTold = <T>(told: Told<T>, measure: (value: T) => Measure): Measure =>
  "missing" in told ? told : measure(told.value)
