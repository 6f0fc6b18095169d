import { ofLarge } from "../large"
import type { Signal } from "../signal"

/**
 * What: the person has no earlier order, and this one is large.
 *
 * Why: a thief does not build up trust with small orders first.
 *
 * Weight: 15: many a good customer begins with the washing machine.
 *
 * @example A first order of 2,000 where 1,500 is large: 15 points.
 */
export const firstOrderLarge: Signal = {
  id: "first_order_large",
  measure: (facts) =>
    facts.person.orders.placed > 0
      ? null
      : ofLarge(facts, ({ total, from, source }) => ({
          factor: 1,
          detail: { total, limit: from, source },
        })),
}
