import { shareOf } from "../share"
import type { Signal } from "../signal"

/**
 * What: the share of the person's earlier orders that were cancelled, from the second on.
 *
 * Why: who cancels again and again, or is cancelled by the store, costs money with the next order as well. Parcels
 * that nobody collects end this way.
 *
 * Weight: 30 times the share. DZBuild's fraud score gave its highest weight to the history of cancellations.
 *
 * @example 4 earlier orders, 3 of them cancelled: 30 × 0.75 = 22.5, so 23 points.
 */
export const cancelledShare: Signal = {
  id: "cancelled_share",
  measure: ({ person: { orders } }) => shareOf(orders.cancelled, orders.placed, "cancelled"),
}
