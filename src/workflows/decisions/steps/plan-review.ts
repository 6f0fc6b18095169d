import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { ReviewRemedy } from "../../../types"
import { readReviewedCheckout } from "../utils/decided-checkout"
import { planBan, planRemedies, type ReviewPlan, VERDICT_ONLY } from "../utils/review-plan"

export interface PlanReviewStepInput {
  /** Id of the decision. */
  id: string
  remedies: ReviewRemedy[]
  /** Whether the shopper is to be banned. */
  bans: boolean
}

/**
 * Finds out what the review of a decision has to change: whose bans, which entries and rules. Nothing is changed
 * but that a guest who is to be banned may get a customer record.
 *
 * @throws MedusaError `not_found`; `invalid_data` naming each remedy that does not apply, or `ban` where there is
 * nobody to ban.
 *
 * @example
 * const plan = planReviewStep({ id: "bldec_123", remedies: ["lift_ban"], bans: false })
 */
export const planReviewStep = createStep(
  "blacklist-plan-review",
  async ({ id, remedies, bans }: PlanReviewStepInput, { container }) => {
    if (!remedies.length && !bans) return new StepResponse<ReviewPlan>(VERDICT_ONLY)
    const decision = await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .retrieveDecision(id)
    const checkout = await readReviewedCheckout(decision, container)
    return new StepResponse<ReviewPlan>(
      bans ? await planBan(checkout, container) : await planRemedies(remedies, checkout, container)
    )
  }
)
