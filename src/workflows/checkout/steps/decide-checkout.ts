import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import {
  type CheckoutFacts,
  conclude,
  decide,
  decideOnError,
  despiteFailure,
  forPlacedOrder,
  maskEmail,
} from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import type { DecisionRecord, Reason, Verdict } from "../../../types/decision"
import type { BlacklistSettings } from "../../../types/settings"
import type { DecisionStage } from "../../../types/vocabulary"
import type { ShopperLookup } from "./look-up-shopper"

export interface DecideCheckoutStepInput {
  stage: DecisionStage
  facts: CheckoutFacts
  lookup: ShopperLookup
  /**
   * Reasons added by a handler of the hook `gatherReasons`. Without a handler, or with one that
   * returns nothing, Medusa passes something that is no list.
   */
  extraReasons?: Reason[] | null
  /** Code of a failure outside the look-up, such as a handler of the store's that threw. */
  failure?: string
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
  async (
    { stage, facts, lookup, extraReasons, failure }: DecideCheckoutStepInput,
    { container }
  ) => {
    const { options, lastKnownSettings } =
      container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const settings = lookup.success ? lookup.lookup.settings : lastKnownSettings

    // A placed order must not look suspicious because of a failure of ours.
    const onError = stage === "order_check" ? "allow" : options.onError

    const judge = (): Verdict => {
      if (stage === "payment_session" && !settings.screen_payment_sessions) return conclude([])
      if (!lookup.success) return decideOnError(lookup.error, onError)
      const verdict = decide(
        lookup.shopper,
        lookup.lookup,
        settings,
        Array.isArray(extraReasons) ? extraReasons : []
      )
      const whole = failure ? despiteFailure(verdict, decideOnError(failure, onError)) : verdict
      return stage === "order_check" ? forPlacedOrder(whole) : whole
    }

    const result: CheckoutDecision = {
      decision: {
        ...judge(),
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
