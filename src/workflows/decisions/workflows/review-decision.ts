import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ReviewRemedy, ReviewVerdict } from "../../../types"
import { type Actor, withAudit } from "../../common/audit"
import { liftBansWorkflow } from "../../customer-statuses/workflows/lift-bans"
import { setCustomerStatusesWorkflow } from "../../customer-statuses/workflows/set-customer-statuses"
import { createEntriesStep } from "../../entries/steps/entries"
import { deactivateEntriesStep, disableRulesStep, replacePassStep } from "../steps/apply-remedies"
import { planReviewStep } from "../steps/plan-review"
import { linkReviewedDecisionStep, saveDecisionReviewStep } from "../steps/review-decision"
import { reviewOrderStep } from "../steps/review-order"
import type { ReviewPlan } from "../utils/review-plan"

export interface ReviewDecisionWorkflowInput extends Actor {
  /** Id of the decision. */
  id: string
  /** Null withdraws the review. */
  verdict: ReviewVerdict | null
  comment?: string | null
  /** Only with `wrong`. */
  remedies?: ReviewRemedy[]
  /** Bans the shopper; only with `right`. */
  ban?: { reason?: string | null; expires_at?: Date | null }
  /** Replaces the review of somebody else. */
  replace?: boolean
}

/**
 * Changes the statuses that a plan names. Each nested workflow stands here once: Medusa (2.21.2) does not
 * compensate a step inside `when` that was given another name.
 */
function setStatuses(plan: WorkflowData<ReviewPlan>, input: ReviewDecisionWorkflowInput) {
  when("review-lifts", { plan }, ({ plan }) => plan.lift.length > 0).then(() => {
    liftBansWorkflow.runAsStep({
      input: transform({ plan, input }, ({ plan, input }) => ({
        customer_ids: plan.lift,
        reason: input.comment ?? null,
        actor_id: input.actor_id,
      })),
    })
  })
  when("review-sets", { plan }, ({ plan }) => plan.whitelist.length + plan.ban.length > 0).then(
    () => {
      setCustomerStatusesWorkflow.runAsStep({
        input: transform({ plan, input }, ({ plan, input }) => ({
          customer_ids: [...plan.whitelist, ...plan.ban],
          status: plan.ban.length ? ("blacklisted" as const) : ("whitelisted" as const),
          reason: input.ban?.reason ?? input.comment ?? null,
          expires_at: input.ban?.expires_at ?? null,
          set_on_guest: plan.ban_guests,
          actor_id: input.actor_id,
        })),
      })
    }
  )
}

/**
 * Reviews a decision: whether it was right, and what is to be put right where it was not. All of it happens, or
 * nothing does. Whoever reviewed a decision may replace the review or withdraw it; what it put right stays, but a
 * pass that was not used yet ends with it. The suspicions of the order and its other decisions get the same verdict.
 *
 * @returns `{ id }`
 * @throws MedusaError `not_found`; `conflict` with the code `already_reviewed` where somebody else has reviewed it;
 * `invalid_data` naming each remedy that does not apply.
 *
 * @example
 * await reviewDecisionWorkflow(container).run({
 *   input: { id: "bldec_123", verdict: "wrong", remedies: ["lift_ban"], actor_id: "user_123" },
 * })
 */
export const reviewDecisionWorkflow = createWorkflow(
  "blacklist-review-decision",
  (input: ReviewDecisionWorkflowInput) => {
    const { order_id } = linkReviewedDecisionStep({ id: input.id })
    const review = transform({ input }, ({ input }) => ({
      verdict: input.verdict,
      comment: input.comment,
      reviewed_by: input.actor_id ?? null,
    }))
    const reviewed = saveDecisionReviewStep({
      id: input.id,
      replace: input.replace,
      verdict: review.verdict,
      comment: review.comment,
      reviewed_by: review.reviewed_by,
    })
    const plan = planReviewStep(
      transform({ input }, ({ input }) => ({
        id: input.id,
        remedies: input.remedies ?? [],
        bans: !!input.ban,
      }))
    )

    setStatuses(plan, input)
    deactivateEntriesStep({ ids: plan.deactivate })
    when("review-allow", { plan }, ({ plan }) => plan.allow.length > 0).then(() => {
      createEntriesStep({
        entries: transform({ plan, input }, ({ plan, input }) =>
          plan.allow.map((entry) => ({ ...entry, reason: input.comment ?? null }))
        ),
        created_by: input.actor_id,
      })
    })
    disableRulesStep({
      auto_rule_ids: plan.disable_auto,
      manual_rule_ids: plan.disable_manual,
    })
    replacePassStep({
      decision_id: input.id,
      pass: transform(
        { plan, review },
        ({ plan, review }) => plan.pass && { ...plan.pass, created_by: review.reviewed_by }
      ),
    })
    reviewOrderStep({
      order_id,
      verdict: review.verdict,
      comment: review.comment,
      reviewed_by: review.reviewed_by,
      reviewed: "decision",
      reviewed_id: input.id,
    })
    return new WorkflowResponse(withAudit("review", "decision", input, reviewed))
  }
)
