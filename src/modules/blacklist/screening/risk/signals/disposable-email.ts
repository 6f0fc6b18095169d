import { ofTold, type Signal } from "../signal"

/**
 * What: the domain of the e-mail is on a reference list of the use `disposable`.
 *
 * Why: a mailbox for ten minutes is a new identity for nothing.
 *
 * Weight: 20, which is `low` by itself: some use one for their privacy.
 *
 * @example A mailbox at a listed domain: 20 points.
 */
export const disposableEmail: Signal = {
  id: "disposable_email",
  measure: ({ is_disposable }) =>
    ofTold(is_disposable, (listed) => (listed ? { factor: 1, detail: {} } : null)),
}
