import { beyond, ofTold, type Signal } from "../signal"

const USUAL = 1
const MOST = 3

/**
 * What: how many different cards the person or the cart paid with, or tried to, in 24 hours, beyond 1. Cards are
 * told apart by the fingerprint that the provider gives.
 *
 * Why: a card that is declined is tried again; a tester tries the next one.
 *
 * Weight: 15 each, at most 45 (three): a couple has two.
 *
 * @example 3 cards today: (3 − 1) × 15 = 30 points.
 */
export const manyCards: Signal = {
  id: "many_cards",
  measure: ({ cards }) => ofTold(cards, (count) => beyond(count, USUAL, MOST)),
}
