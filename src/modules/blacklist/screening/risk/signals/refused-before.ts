import type { Signal } from "../signal"

/**
 * What: the person was refused in 30 days. A refusal that staff reviewed as wrong counts nothing.
 *
 * Why: who is refused changes something and comes again.
 *
 * Weight: 15 once, however often it was: a refused shopper tries several times.
 *
 * @example Refused twice last week: 15 points.
 */
export const refusedBefore: Signal = {
  id: "refused_before",
  measure: ({ person: { refused: count } }) =>
    count > 0 ? { factor: 1, detail: { count } } : null,
}
