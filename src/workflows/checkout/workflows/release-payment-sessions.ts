import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  releasePaymentSessionsStep,
  type ReleasePaymentSessionsStepInput,
} from "../steps/release-payment-sessions"

export const releasePaymentSessionsWorkflowId = "blacklist-release-payment-sessions"

/**
 * Drops the uncaptured payments of a refused cart with their providers.
 *
 * @example
 * await releasePaymentSessionsWorkflow(container).run({
 *   input: { payment_collection_id: "pay_col_123" },
 * })
 */
export const releasePaymentSessionsWorkflow = createWorkflow(
  releasePaymentSessionsWorkflowId,
  (input: ReleasePaymentSessionsStepInput) =>
    new WorkflowResponse(releasePaymentSessionsStep(input))
)
