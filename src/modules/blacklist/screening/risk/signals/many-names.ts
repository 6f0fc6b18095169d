import type { Signal } from "../signal"

const MANY = 3

/**
 * What: the e-mail, or one of the phones, came with at least 3 family names, this order's counted.
 *
 * Why: one mailbox that orders for ever new people is an address of somebody who uses others' cards.
 *
 * Weight: 10: families have several names, and give presents.
 *
 * @example Kowalska, Nowak and now Wójcik with one phone: 10 points.
 */
export const manyNames: Signal = {
  id: "many_names",
  measure: ({ person: { family_names: count } }) =>
    count >= MANY ? { factor: 1, detail: { count, limit: MANY } } : null,
}
