import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteSuspicionsStep, type DeleteSuspicionsStepInput } from "../steps/delete-suspicions"

export const deleteSuspicionsWorkflowId = "blacklist-delete-suspicions"

/**
 * Takes suspicions off the list for good.
 *
 * @returns the ids.
 * @throws MedusaError `not_found`; nothing is deleted then.
 *
 * @example
 * await deleteSuspicionsWorkflow(container).run({ input: { ids: ["blsus_123"] } })
 */
export const deleteSuspicionsWorkflow = createWorkflow(
  deleteSuspicionsWorkflowId,
  (input: DeleteSuspicionsStepInput) => new WorkflowResponse(deleteSuspicionsStep(input))
)
