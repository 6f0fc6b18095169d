import type { Signal } from "../signal"

const FACTOR = { country: 3, address: 1 } as const

/**
 * What: billing and shipping differ, in the country, or else in street, house number or postal code, as far as both
 * are given. That a locker or a pick-up point is elsewhere than home says nothing; its country does.
 *
 * Why: triangulation, 43 % of the money lost in the simulated shop, pays with the victim's card and address and
 * sends to a drop address. So do presents.
 *
 * Weight: 5, and 15 (a factor of 3) for another country: a present is no crime, and rarely crosses a border.
 *
 * @example Billing in Poland, shipping to Germany: 3 × 5 = 15 points. Another street: 1 × 5 = 5 points.
 */
export const addressMismatch: Signal = {
  id: "address_mismatch",
  measure: ({ address_difference: differs }) =>
    differs && { factor: FACTOR[differs], detail: { differs } },
}
