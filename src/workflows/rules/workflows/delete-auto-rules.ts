import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteAutoRulesStep, type DeleteAutoRulesStepInput } from "../steps/delete-auto-rules"

export const deleteAutoRulesWorkflowId = "blacklist-delete-auto-rules"

/**
 * Deletes auto rules for good. Bans they set stay until they end or are lifted.
 *
 * @returns the ids.
 * @throws MedusaError `not_found`; nothing is deleted then.
 *
 * @example
 * await deleteAutoRulesWorkflow(container).run({ input: { ids: ["blarule_123"] } })
 */
export const deleteAutoRulesWorkflow = createWorkflow(
  deleteAutoRulesWorkflowId,
  (input: DeleteAutoRulesStepInput) => new WorkflowResponse(deleteAutoRulesStep(input))
)
