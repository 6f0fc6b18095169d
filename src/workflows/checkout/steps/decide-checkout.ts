import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { type CheckoutDecision, decideCheckout, type DecideCheckoutInput } from "../decide-checkout"

export type DecideCheckoutStepInput = DecideCheckoutInput

type TakenPlaces = Pick<CheckoutDecision, "claim_id" | "pass_id">

/**
 * Decides a checkout by what was looked up. With `claims`, a cart that is about to become an order takes a
 * place among the orders that rules let through: of parallel checkouts exactly as many get one as the rules
 * permit, and one that is refused uses up the pass that an admin gave it. Compensated by releasing that place and
 * giving the pass back.
 *
 * @returns `{ decision, refusal, lookup, claim_id, pass_id }`; `claim_id` is null where nothing was claimed,
 * `pass_id` where no pass was used up.
 *
 * @example
 * const { decision } = decideCheckoutStep({ stage: "complete_cart", facts, lookup })
 */
export const decideCheckoutStep = createStep(
  "blacklist-decide-checkout",
  async (input: DecideCheckoutStepInput, { container }) => {
    const decided = await decideCheckout(input, container)
    const { claim_id, pass_id } = decided
    return new StepResponse<CheckoutDecision, TakenPlaces>(decided, { claim_id, pass_id })
  },
  async (taken, { container }) => {
    const { claims, passes } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    if (taken?.claim_id) await claims.release(taken.claim_id)
    if (taken?.pass_id) await passes.giveBack(taken.pass_id)
  }
)
