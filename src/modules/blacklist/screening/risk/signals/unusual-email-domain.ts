import type { Signal } from "../signal"

/**
 * What: nobody of the store ordered from this e-mail's domain before, and it is no mailbox provider's.
 *
 * Why: domains are bought for one wave of orders. So are those of every new company.
 *
 * Weight: 5: it decides nothing, and adds to what else there is.
 *
 * @example The first order from that domain: 5 points.
 */
export const unusualEmailDomain: Signal = {
  id: "unusual_email_domain",
  measure: ({ is_new_domain }) => (is_new_domain ? { factor: 1, detail: {} } : null),
}
