import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import { type CheckoutFacts, maskEmail } from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import type { DecisionRecord } from "../../../types/decision"
import type { BlacklistSettings } from "../../../types/settings"
import { type Case, decideStage } from "../utils/decide-stage"

export interface DecideCheckoutStepInput extends Case {
  facts: CheckoutFacts
}

/** A decision, and how a refusal is to be told to the shopper. */
export interface CheckoutDecision {
  decision: DecisionRecord
  refusal: Pick<BlacklistSettings, "refusal_message" | "refusal_style">
}

export const decideCheckoutStepId = "blacklist-decide-checkout"

/**
 * Decides a checkout from what was looked up. All thinking is in the pure `decide`; this step
 * supplies its parameters.
 *
 * @example
 * const { decision } = decideCheckoutStep({ stage: "complete_cart", facts, lookup })
 */
export const decideCheckoutStep = createStep(
  decideCheckoutStepId,
  async ({ facts, ...input }: DecideCheckoutStepInput, { container }) => {
    const { options, lastKnownSettings } =
      container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const { stage, lookup } = input
    const settings = lookup.success ? lookup.lookup.settings : lastKnownSettings

    const result: CheckoutDecision = {
      decision: {
        ...decideStage(input, settings, options),
        stage,
        cart_id: facts.cart_id,
        order_id: facts.order_id,
        customer_id: facts.customer_id,
        email: maskEmail(facts.email),
        duration_ms: lookup.duration_ms,
      },
      refusal: {
        refusal_message: settings.refusal_message,
        refusal_style: settings.refusal_style,
      },
    }
    return new StepResponse(result)
  }
)
