import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createEntriesStep, type CreateEntriesStepInput } from "../steps/create-entries"

export const createEntriesWorkflowId = "blacklist-create-entries"

/**
 * Puts entries on the blacklist, all or none.
 *
 * @returns the entries.
 * @throws MedusaError `invalid_data` naming each condition that cannot be read; `duplicate_error`
 * naming the entry that has the same conditions and action already.
 *
 * @example
 * const { result: entries } = await createEntriesWorkflow(container).run({
 *   input: { entries: [{ conditions: { email_domain: "spam.example" }, reason: "Throw-away mail" }] },
 * })
 */
export const createEntriesWorkflow = createWorkflow(
  createEntriesWorkflowId,
  (input: CreateEntriesStepInput) => new WorkflowResponse(createEntriesStep(input))
)
