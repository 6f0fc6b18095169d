import { shareOf } from "../share"
import type { Signal } from "../signal"

/**
 * What: the share of the person's earlier orders of which something came back, from the second on. A return counts
 * when it is received.
 *
 * Why: returns are a right, and cost money; who returns everything is worth a look. Returns and parcels not
 * collected were 12 % of the money lost in the simulated shop.
 *
 * Weight: 15 times the share, half of what cancellations count: honest people return, too.
 *
 * @example 5 earlier orders, something of 2 came back: 15 × 0.4 = 6 points.
 */
export const returnedShare: Signal = {
  id: "returned_share",
  measure: ({ person: { orders } }) => shareOf(orders.returned, orders.placed, "returned"),
}
