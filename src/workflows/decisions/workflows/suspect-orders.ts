import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { suspectOrdersStep, type SuspectOrdersStepInput } from "../steps/suspect-orders"

export const suspectOrdersWorkflowId = "blacklist-suspect-orders-workflow"

/**
 * Puts flagged orders on the suspicion list that are not there yet.
 *
 * @example
 * await suspectOrdersWorkflow(container).run({ input: { decision_ids: ["bldec_123"] } })
 */
export const suspectOrdersWorkflow = createWorkflow(
  suspectOrdersWorkflowId,
  (input: SuspectOrdersStepInput) => new WorkflowResponse(suspectOrdersStep(input))
)
