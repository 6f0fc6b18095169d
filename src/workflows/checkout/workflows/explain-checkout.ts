import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CheckoutSource } from "../build-facts"
import { buildCheckoutFactsStep } from "../steps/build-checkout-facts"
import { decideCheckoutStep } from "../steps/decide-checkout"
import { lookUpShopperStep } from "../steps/look-up-shopper"

export type ExplainCheckoutWorkflowInput = CheckoutSource

/**
 * What would be decided right now about a cart, an order or given facts, with every reason. Nothing is
 * written, claimed or counted, nobody is banned, and no event is sent. Handlers of `gatherReasons` are not
 * asked: they may do such things.
 *
 * @returns the decision.
 * @throws MedusaError `not_found` for a cart or an order that does not exist; `invalid_data` for a draft order.
 *
 * @example
 * const { result: decision } = await explainCheckoutWorkflow(container).run({
 *   input: { cart_id: "cart_123" },
 * })
 */
export const explainCheckoutWorkflow = createWorkflow(
  "blacklist-explain-checkout",
  (input: ExplainCheckoutWorkflowInput) => {
    const { stage, facts } = buildCheckoutFactsStep(input)
    const decided = decideCheckoutStep({
      stage,
      facts,
      lookup: lookUpShopperStep({ facts }),
      scores: true,
    })
    return new WorkflowResponse(transform({ decided }, ({ decided }) => decided.decision))
  }
)
