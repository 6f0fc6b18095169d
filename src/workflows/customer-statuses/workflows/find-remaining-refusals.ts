import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { collectBanIdentitiesStep } from "../steps/ban-identities"
import { findRemainingRefusalsStep } from "../steps/remaining-refusals"

export interface FindRemainingRefusalsWorkflowInput {
  customer_ids: string[]
}

/**
 * What refuses customers right now, whatever their status: entries, bans of other records that reach them by
 * e-mail or phone, rules that are over their limit. What is asked about is a checkout with the profile, its
 * default addresses, the newest order, the IP address seen last and every phone that is known of the
 * customer, logged in where there is an account. Nothing is written or counted. Of several customers, orders are
 * looked at among the newest 500.
 *
 * @returns `{ customer_id, still_refused_by: { type, id, name }[] }[]`; a whitelisted account is refused by
 * nothing.
 *
 * @example
 * const { result } = await findRemainingRefusalsWorkflow(container).run({
 *   input: { customer_ids: ["cus_123"] },
 * })
 */
export const findRemainingRefusalsWorkflow = createWorkflow(
  "blacklist-find-remaining-refusals",
  (input: FindRemainingRefusalsWorkflowInput) => {
    const identities = collectBanIdentitiesStep({
      customer_ids: input.customer_ids,
      newest_orders_only: transform({ input }, ({ input }) => input.customer_ids.length > 1),
    })
    return new WorkflowResponse(
      findRemainingRefusalsStep({ customer_ids: input.customer_ids, identities })
    )
  }
)
