import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteEntriesStep, type DeleteEntriesStepInput } from "../steps/delete-entries"

export const deleteEntriesWorkflowId = "blacklist-delete-entries"

/**
 * Takes entries off the blacklist for good.
 *
 * @returns the ids.
 * @throws MedusaError `not_found`; nothing is deleted then.
 *
 * @example
 * await deleteEntriesWorkflow(container).run({ input: { ids: ["blent_123"] } })
 */
export const deleteEntriesWorkflow = createWorkflow(
  deleteEntriesWorkflowId,
  (input: DeleteEntriesStepInput) => new WorkflowResponse(deleteEntriesStep(input))
)
