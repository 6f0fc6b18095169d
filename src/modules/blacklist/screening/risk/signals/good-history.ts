import type { Signal } from "../signal"

const ENOUGH = 3

/**
 * What: at least 3 orders older than 30 days that were paid and kept: not cancelled, nothing returned.
 *
 * Why: repeat buyers were refused for two parcels not collected in the simulated shop. A chargeback comes within
 * some weeks, so an order has to be older to say anything.
 *
 * Weight: −20, as much as a disposable e-mail or two declines. It does not hide more than that.
 *
 * @example 3 paid orders of last year: −20 points.
 */
export const goodHistory: Signal = {
  id: "good_history",
  measure: ({ person: { orders } }) =>
    orders.good >= ENOUGH ? { factor: 1, detail: { orders: orders.good } } : null,
}
