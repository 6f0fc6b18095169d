import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type Actor, withAudit } from "../../common/audit"
import {
  createEntriesStep,
  type CreateEntryInput,
  deleteEntriesStep,
  updateEntryStep,
  type UpdateEntryStepInput,
} from "../steps/entries"

export interface CreateEntriesWorkflowInput extends Actor {
  entries: CreateEntryInput[]
}

export type UpdateEntryWorkflowInput = UpdateEntryStepInput & Actor

export interface DeleteEntriesWorkflowInput extends Actor {
  ids: string[]
}

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
  "blacklist-create-entries",
  (input: CreateEntriesWorkflowInput) => {
    const created = createEntriesStep({ entries: input.entries, created_by: input.actor_id })
    return new WorkflowResponse(withAudit("create", "entry", input, created))
  }
)

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
  "blacklist-update-entry",
  (input: UpdateEntryWorkflowInput) => {
    const updated = updateEntryStep(
      transform({ input }, ({ input: { actor_id: _, ...changes } }) => changes)
    )
    return new WorkflowResponse(withAudit("update", "entry", input, updated))
  }
)

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
  "blacklist-delete-entries",
  (input: DeleteEntriesWorkflowInput) =>
    new WorkflowResponse(withAudit("delete", "entry", input, deleteEntriesStep({ ids: input.ids })))
)
