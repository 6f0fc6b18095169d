import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { recordOrdersStep, type RecordOrdersStepInput } from "../steps/record-orders"

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
