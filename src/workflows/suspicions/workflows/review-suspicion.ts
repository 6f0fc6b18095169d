import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { SuspicionVerdict } from "../../../types"
import { type Actor, withAudit } from "../../common/audit"
import { setCustomerStatusesWorkflow } from "../../customer-statuses/workflows/set-customer-statuses"
import { reviewOrderStep } from "../../decisions/steps/review-order"
import { findSuspectStep, nameSuspicionSourceStep, reviewSuspicionStep } from "../steps/review"

export interface ReviewSuspicionWorkflowInput extends Actor {
  id: string
  verdict: SuspicionVerdict
  /** Also ban the customer until an admin lifts it; only with the verdict `confirmed`. */
  blacklist_customer?: boolean
  /** Replaces the suspicion's comment; absent leaves it. */
  comment?: string | null
}

/**
 * Confirms or dismisses a suspicion, and bans the customer where that is asked for: both or
 * nothing. The ban's reason is the name of the rule or the reason of the entry behind the suspicion, and its
 * comment. A later review replaces the verdict; a ban stays until an admin lifts it. What marked the order is
 * right where one of the order's suspicions is confirmed, and wrong where all are dismissed.
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
  "blacklist-review-suspicion",
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
      reviewed_by: input.actor_id,
    })
    reviewOrderStep({
      order_id: reviewed.order_id,
      verdict: transform({ input }, ({ input }) =>
        input.verdict === "confirmed" ? ("right" as const) : ("wrong" as const)
      ),
      comment: reviewed.comment,
      reviewed_by: reviewed.reviewed_by,
      reviewed: "suspicion",
      reviewed_id: reviewed.id,
    })
    when("suspect-found", { suspects }, ({ suspects }) => suspects.length > 0).then(() => {
      const { name } = nameSuspicionSourceStep({ source_id: reviewed.source_id })
      setCustomerStatusesWorkflow.runAsStep({
        input: transform({ input, suspects, reviewed, name }, (data) => ({
          customer_ids: data.suspects,
          status: "blacklisted" as const,
          source: "suspicion" as const,
          source_id: data.reviewed.id,
          reason: [data.name, data.reviewed.comment].filter(Boolean).join(": ") || null,
          actor_id: data.input.actor_id,
        })),
      })
    })
    return new WorkflowResponse(withAudit("review", "suspicion", input, reviewed))
  }
)
