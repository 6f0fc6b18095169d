import type { Signal } from "../signal"

const FACTOR = { confirmed: 1, open: 0.5 } as const

/**
 * What: the person was put on the suspicion list in 365 days: a suspicion that staff confirmed, else an open one.
 * One that was dismissed counts nothing.
 *
 * Why: nothing predicts the next bad order as well as the last one.
 *
 * Weight: 30 once, and half of it for an open one, of which nobody has said that it is right.
 *
 * @example An open suspicion: 30 × 0.5 = 15 points.
 */
export const suspected: Signal = {
  id: "suspected",
  measure: ({ person: { suspicion } }) =>
    suspicion && { factor: FACTOR[suspicion], detail: { suspicion } },
}
