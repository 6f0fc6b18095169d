import { type Measure, ofTold } from "./signal"
import type { LargeOrder, RiskFacts } from "./risk-facts"

/**
 * Measures an order that is large: its total is at or above what the setting `risk.large_order` says of the
 * currency, or else the 95th percentile of the store's orders in it. Null for a smaller one.
 */
export function ofLarge(
  { total, large }: RiskFacts,
  measure: (detail: { total: number } & LargeOrder) => Measure
): Measure {
  if (total === null) return { missing: "no_total" }
  return ofTold(large, ({ from, source }) =>
    total >= from ? measure({ total, from, source }) : null
  )
}
