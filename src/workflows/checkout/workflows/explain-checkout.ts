import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CheckoutFacts } from "../../../modules/blacklist/screening"
import type { DecisionStage } from "../../../types/vocabulary"
import { decideCheckoutStep } from "../steps/decide-checkout"
import { lookUpShopperStep } from "../steps/look-up-shopper"

export interface ExplainCheckoutWorkflowInput {
  stage: DecisionStage
  /** See `factsOfCart` and `factsOfOrder`. */
  facts: CheckoutFacts
}

export const explainCheckoutWorkflowId = "blacklist-explain-checkout"

/**
 * What would be decided about a checkout right now, with every reason. Nothing is written, claimed
 * or counted, nobody is banned, and no event is sent. Handlers of `gatherReasons` are not asked:
 * they may do such things.
 *
 * @returns the decision.
 *
 * @example
 * const { result: decision } = await explainCheckoutWorkflow(container).run({
 *   input: { stage: "complete_cart", facts: factsOfCart(cart) },
 * })
 */
export const explainCheckoutWorkflow = createWorkflow(
  explainCheckoutWorkflowId,
  (input: ExplainCheckoutWorkflowInput) => {
    const lookup = lookUpShopperStep({ facts: input.facts })
    const decided = decideCheckoutStep({ stage: input.stage, facts: input.facts, lookup })
    return new WorkflowResponse(transform({ decided }, ({ decided }) => decided.decision))
  }
)
