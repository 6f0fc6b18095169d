import { ofLarge } from "../large"
import { ofTold, type Signal } from "../signal"

/**
 * What: the order is large, and of flat rates that differ in price the dearest was taken.
 *
 * Why: who pays with another's money does not mind the courier's price, and wants the parcel before the card is
 * reported.
 *
 * Weight: 10: honest people are in a hurry, too.
 *
 * @example A total of 2,000 where 1,500 is large, a courier for 30 where the post takes 10: 10 points.
 */
export const rushLarge: Signal = {
  id: "rush_large",
  measure: (facts) =>
    ofLarge(facts, ({ total, from }) =>
      ofTold(facts.shipping, (shipping) =>
        shipping && shipping.chosen === shipping.dearest && shipping.dearest > shipping.cheapest
          ? { factor: 1, detail: { total, limit: from, ...shipping } }
          : null
      )
    ),
}
