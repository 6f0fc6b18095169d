import { beyond, type Signal } from "../signal"

const USUAL = 2
const MOST = 3

/**
 * What: how many earlier orders the person placed in the last 24 hours, cancelled ones as well, beyond 2.
 *
 * Why: stolen cards and promotions are used up fast. A forgotten article makes a second and a third order.
 *
 * Weight: 10 each, at most 30 (three): a reseller who orders all day is `low` by this alone.
 *
 * @example 4 earlier orders since yesterday: (4 − 2) × 10 = 20 points.
 */
export const velocity: Signal = {
  id: "velocity",
  measure: ({ person }) => beyond(person.orders.in_day, USUAL, MOST),
}
