import { ofTold, type Signal } from "../signal"

/**
 * What: the provider tells that the address (AVS) or the code (CVC) did not agree with the card.
 *
 * Why: the thief of a number has neither.
 *
 * Weight: 15: people mistype, and banks spell addresses in their own way.
 *
 * @example The CVC failed: 15 points.
 */
export const cardChecks: Signal = {
  id: "card_checks",
  measure: ({ failed_card_checks }) =>
    ofTold(failed_card_checks, (failed) =>
      failed.length ? { factor: 1, detail: { failed } } : null
    ),
}
