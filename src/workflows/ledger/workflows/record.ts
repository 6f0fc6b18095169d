import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ReportedFailure } from "../effects/record-payment-failure-of"
import { recordOrdersStep, type RecordOrdersStepInput } from "../steps/record-orders"
import { recordPaymentFailureStep } from "../steps/record-payment-failure"

/**
 * Records placed orders in the ledger that rules count.
 *
 * @returns `{ recorded, undecided }`: see `recordOrdersStep`.
 *
 * @example
 * await recordOrdersWorkflow(container).run({ input: { order_ids: ["order_123"] } })
 */
export const recordOrdersWorkflow = createWorkflow(
  "blacklist-record-orders",
  (input: RecordOrdersStepInput) => new WorkflowResponse(recordOrdersStep(input))
)

/**
 * Counts one declined payment. A refusal at completion and the webhook that reports the same one
 * within a minute count once, and so does a provider event that is delivered again.
 *
 * @returns whether it was new.
 *
 * @example
 * await recordPaymentFailureWorkflow(container).run({
 *   input: {
 *     payment_session_id: "payses_123",
 *     provider_event_id: "stripe/evt_123",
 *     source: "webhook",
 *   },
 * })
 */
export const recordPaymentFailureWorkflow = createWorkflow(
  "blacklist-record-payment-failure",
  (input: ReportedFailure) => new WorkflowResponse(recordPaymentFailureStep(input))
)
