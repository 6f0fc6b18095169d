import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { undoCheckoutStep } from "../steps/undo-checkout"
import type { CheckoutPass } from "../utils/checkout-pass"

export const undoCheckoutWorkflowId = "blacklist-undo-checkout-workflow"

/**
 * Takes back what `guardCheckoutWorkflow` left behind when the completion fails later: hand it that
 * workflow's result. It withdraws the decision, frees the place among the orders that rules let
 * through, and counts a declined payment.
 *
 * @example
 * await undoCheckoutWorkflow(container).run({ input: pass })
 */
export const undoCheckoutWorkflow = createWorkflow(
  undoCheckoutWorkflowId,
  (input: CheckoutPass) => new WorkflowResponse(undoCheckoutStep(input))
)
