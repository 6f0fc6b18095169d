import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  cancelPaymentSessionsStep,
  type CancelPaymentSessionsStepInput,
} from "../steps/cancel-payment-sessions"

/**
 * Cancels the uncaptured payments of a refused cart with their providers.
 *
 * @example
 * await cancelPaymentSessionsWorkflow(container).run({
 *   input: { payment_collection_id: "pay_col_123" },
 * })
 */
export const cancelPaymentSessionsWorkflow = createWorkflow(
  "blacklist-cancel-payment-sessions",
  (input: CancelPaymentSessionsStepInput) => new WorkflowResponse(cancelPaymentSessionsStep(input))
)
