import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CheckoutSource } from "../../checkout/build-facts"
import { buildCheckoutFactsStep } from "../../checkout/steps/build-checkout-facts"
import {
  explainReasonsStep,
  readDecisionFactsStep,
  type ReadDecisionFactsStepInput,
} from "../steps/explain"

export type ExplainDecisionWorkflowInput = ReadDecisionFactsStepInput

/**
 * Everything that looks at what a decision was about, as it is now: every rule, and at most 50 entries that came
 * near, each with why it does not hit. Nothing is written or counted.
 *
 * @throws MedusaError `not_found`
 *
 * @example
 * const { result } = await explainDecisionWorkflow(container).run({ input: { id: "bldec_123" } })
 */
export const explainDecisionWorkflow = createWorkflow(
  "blacklist-explain-decision",
  (input: ExplainDecisionWorkflowInput) => {
    const { facts } = readDecisionFactsStep(input)
    return new WorkflowResponse(explainReasonsStep({ facts }))
  }
)

export type ExplainReasonsWorkflowInput = CheckoutSource

/**
 * The same for a cart, an order or given facts.
 *
 * @throws MedusaError `not_found` for a cart or an order that does not exist; `invalid_data` for a draft order.
 *
 * @example
 * const { result } = await explainReasonsWorkflow(container).run({ input: { cart_id: "cart_123" } })
 */
export const explainReasonsWorkflow = createWorkflow(
  "blacklist-explain-reasons",
  (input: ExplainReasonsWorkflowInput) => {
    const { facts } = buildCheckoutFactsStep(input)
    return new WorkflowResponse(explainReasonsStep({ facts }))
  }
)
