import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { SuspicionVerdict } from "../../../types"
import { setCustomerStatusesWorkflow } from "../../customer-statuses/workflows/set-customer-statuses"
import { findSuspectStep } from "../steps/find-suspect"
import { reviewSuspicionStep } from "../steps/review-suspicion"

export interface ReviewSuspicionWorkflowInput {
  id: string
  verdict: SuspicionVerdict
  /** Also ban the customer until an admin lifts it; only with the verdict `confirmed`. */
  blacklist_customer?: boolean
  /** Replaces the suspicion's comment; absent leaves it. */
  comment?: string | null
  /** Id of the user who reviews it. */
  reviewed_by?: string | null
}

export const reviewSuspicionWorkflowId = "blacklist-review-suspicion"

/**
 * Confirms or dismisses a suspicion, and bans the customer where that is asked for: both or
 * nothing. A later review replaces the verdict; a ban stays until an admin lifts it.
 *
 * @returns the suspicion as it is now.
 * @throws MedusaError `not_found`; `invalid_data` naming `blacklist_customer` where there is nobody
 * to ban, or no reason to.
 *
 * @example
 * const { result: suspicion } = await reviewSuspicionWorkflow(container).run({
 *   input: { id: "blsus_123", verdict: "confirmed", blacklist_customer: true },
 * })
 */
export const reviewSuspicionWorkflow = createWorkflow(
  reviewSuspicionWorkflowId,
  (input: ReviewSuspicionWorkflowInput) => {
    const suspects = findSuspectStep({
      id: input.id,
      verdict: input.verdict,
      blacklist_customer: input.blacklist_customer,
    })
    const reviewed = reviewSuspicionStep({
      id: input.id,
      verdict: input.verdict,
      comment: input.comment,
      reviewed_by: input.reviewed_by,
    })
    when("suspect-found", { suspects }, ({ suspects }) => suspects.length > 0).then(() => {
      setCustomerStatusesWorkflow.runAsStep({
        input: transform({ input, suspects, reviewed }, ({ input, suspects, reviewed }) => ({
          customer_ids: suspects,
          status: "blacklisted" as const,
          source: "suspicion" as const,
          source_id: reviewed.id,
          reason: reviewed.comment,
          created_by: input.reviewed_by,
        })),
      })
    })
    return new WorkflowResponse(reviewed)
  }
)
