import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { undoCheckoutStep } from "../steps/undo-checkout"
import type { CheckoutUndo } from "../undo-checkout"

/**
 * Undoes what `guardCheckoutWorkflow` left behind when the completion fails later: hand it that
 * workflow's result. It withdraws the decision, frees the place among the orders that rules let
 * through, and records a declined payment.
 *
 * @example
 * await undoCheckoutWorkflow(container).run({ input: undo })
 */
export const undoCheckoutWorkflow = createWorkflow(
  "blacklist-undo-checkout",
  (input: CheckoutUndo) => new WorkflowResponse(undoCheckoutStep(input))
)
