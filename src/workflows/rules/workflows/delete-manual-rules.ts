import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  deleteManualRulesStep,
  type DeleteManualRulesStepInput,
} from "../steps/delete-manual-rules"

export const deleteManualRulesWorkflowId = "blacklist-delete-manual-rules"

/**
 * Deletes manual rules for good. Bans they set stay until they end or are lifted.
 *
 * @returns the ids.
 * @throws MedusaError `not_found`; nothing is deleted then.
 *
 * @example
 * await deleteManualRulesWorkflow(container).run({ input: { ids: ["blmrule_123"] } })
 */
export const deleteManualRulesWorkflow = createWorkflow(
  deleteManualRulesWorkflowId,
  (input: DeleteManualRulesStepInput) => new WorkflowResponse(deleteManualRulesStep(input))
)
