import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateEntryStep, type UpdateEntryStepInput } from "../steps/update-entry"

export const updateEntryWorkflowId = "blacklist-update-entry"

/**
 * Changes a blacklist entry.
 *
 * @returns the entry as it is now.
 * @throws MedusaError `not_found`, `invalid_data` or `duplicate_error`.
 *
 * @example
 * const { result: entry } = await updateEntryWorkflow(container).run({
 *   input: { id: "blent_123", active: false },
 * })
 */
export const updateEntryWorkflow = createWorkflow(
  updateEntryWorkflowId,
  (input: UpdateEntryStepInput) => new WorkflowResponse(updateEntryStep(input))
)
