import type { Signal } from "../signal"

const MOST = 4

/**
 * What: the person's and the cart's failed payments of the last 24 hours, each once.
 *
 * Why: who tries cards is declined most of the time.
 *
 * Weight: 10 each, at most 40 (four): an honest card is declined four times and more, and such a shopper alone
 * stays below `high`.
 *
 * @example 2 declines today: 2 × 10 = 20 points.
 */
export const declinedPayments: Signal = {
  id: "declined_payments",
  measure: ({ person: { declined } }) =>
    declined > 0 ? { factor: Math.min(declined, MOST), detail: { count: declined } } : null,
}
