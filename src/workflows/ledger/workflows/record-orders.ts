import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { recordOrdersStep, type RecordOrdersStepInput } from "../steps/record-orders"

/**
 * Puts placed orders into the ledger that rules count.
 *
 * @returns how many were new.
 *
 * @example
 * await recordOrdersWorkflow(container).run({ input: { order_ids: ["order_123"] } })
 */
export const recordOrdersWorkflow = createWorkflow(
  "blacklist-record-orders",
  (input: RecordOrdersStepInput) => new WorkflowResponse(recordOrdersStep(input))
)
