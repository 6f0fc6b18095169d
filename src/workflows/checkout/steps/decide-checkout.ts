import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { type CheckoutDecision, decideCheckout, type DecideCheckoutInput } from "../decide-checkout"

export type DecideCheckoutStepInput = DecideCheckoutInput

/**
 * Decides a checkout by what was looked up. With `claims`, a cart that is about to become an order takes a
 * place among the orders that rules let through: of parallel checkouts exactly as many get one as the rules
 * permit. Compensated by releasing that place.
 *
 * @returns `{ decision, refusal, lookup, claim_id }`; `claim_id` is null where nothing was claimed.
 *
 * @example
 * const { decision } = decideCheckoutStep({ stage: "complete_cart", facts, lookup })
 */
export const decideCheckoutStep = createStep(
  "blacklist-decide-checkout",
  async (input: DecideCheckoutStepInput, { container }) => {
    const decided = await decideCheckout(input, container)
    return new StepResponse<CheckoutDecision, string | null>(decided, decided.claim_id)
  },
  async (claimId, { container }) => {
    if (!claimId) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).claims.release(claimId)
  }
)
