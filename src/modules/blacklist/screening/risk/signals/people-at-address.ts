import { beyond, ofTold, type Signal } from "../signal"

const HOUSEHOLD = 3
const MOST = 4

/**
 * What: how many other e-mails had parcels sent to the shipping address in 180 days, beyond 3. A locker or a pick-up
 * point is nobody's address.
 *
 * Why: a drop address collects orders of many "people". Up to three others are a household.
 *
 * Weight: 5 each, at most 20 (four): a dormitory or an office must not become risky by this alone.
 *
 * @example 5 others at this address: (5 − 3) × 5 = 10 points.
 */
export const peopleAtAddress: Signal = {
  id: "people_at_address",
  measure: ({ people_at_address }) =>
    ofTold(people_at_address, (people) => beyond(people, HOUSEHOLD, MOST)),
}
