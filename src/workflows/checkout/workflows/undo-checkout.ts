import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { undoCheckoutStep } from "../steps/undo-checkout"
import type { CheckoutUndo } from "../utils/checkout-undo"

export const undoCheckoutWorkflowId = "blacklist-undo-checkout"

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
  (input: CheckoutUndo) => new WorkflowResponse(undoCheckoutStep(input))
)
