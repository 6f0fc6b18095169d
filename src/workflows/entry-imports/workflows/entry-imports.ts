import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type Actor, withAudit } from "../../common/audit"
import { startJobStep } from "../../jobs/steps/start-job"
import { checkEntryImportStep, type CheckEntryImportStepInput } from "../steps/check-entry-import"
import {
  confirmEntryImportStep,
  type ConfirmEntryImportStepInput,
  setImportJobStep,
} from "../steps/confirm-entry-import"
import { undoEntryImportStep, type UndoEntryImportStepInput } from "../steps/undo-entry-import"

export type CheckEntryImportWorkflowInput = Omit<CheckEntryImportStepInput, "created_by"> & Actor

export type ConfirmEntryImportWorkflowInput = ConfirmEntryImportStepInput & Actor

export type UndoEntryImportWorkflowInput = UndoEntryImportStepInput & Actor

/**
 * Checks a file of entries on this machine: CSV, JSON or a plain list. Nothing is on the blacklist before
 * `confirmEntryImportWorkflow`; a file that is not confirmed expires after 24 hours.
 *
 * @returns `{ id, summary: { to_create, duplicates, invalid, errors } }`
 * @throws MedusaError `invalid_data` naming `file`, where the file as a whole cannot be read.
 *
 * @example
 * const { result } = await checkEntryImportWorkflow(container).run({
 *   input: { file: { path: "/tmp/drop.txt" }, defaults: { action: "flag", reason: "Spamhaus" } },
 * })
 */
export const checkEntryImportWorkflow = createWorkflow(
  "blacklist-check-entry-import",
  (input: CheckEntryImportWorkflowInput) => {
    const checked = checkEntryImportStep(
      transform({ input }, ({ input: { actor_id, ...others } }) => ({
        ...others,
        created_by: actor_id ?? null,
      }))
    )
    return new WorkflowResponse(withAudit("check", "entry_import", input, checked))
  }
)

/**
 * Asks for the entries of a checked file to be put on the blacklist: a job of the type `entry_import`.
 *
 * @returns the job.
 * @throws MedusaError `not_found`; `invalid_state` for a file that was confirmed already or has expired.
 *
 * @example
 * const { result: job } = await confirmEntryImportWorkflow(container).run({
 *   input: { transaction_id: "blimp_123" },
 * })
 * await runJobWorkflow(container).run({ input: { id: job.id } })
 */
export const confirmEntryImportWorkflow = createWorkflow(
  "blacklist-confirm-entry-import",
  (input: ConfirmEntryImportWorkflowInput) => {
    const total = confirmEntryImportStep({ transaction_id: input.transaction_id })
    const job = startJobStep(
      transform({ input, total }, ({ input: { transaction_id, actor_id }, total }) => ({
        type: "entry_import" as const,
        input: { transaction_id },
        total,
        created_by: actor_id ?? null,
      }))
    )
    setImportJobStep({ transaction_id: input.transaction_id, job_id: job.id })
    return new WorkflowResponse(withAudit("start", "job", input, job))
  }
)

/**
 * Deletes the entries that an import made, and what still waits of its file.
 *
 * @returns how many entries were deleted.
 * @throws MedusaError `not_found`; `invalid_state` while the file is checked or written.
 *
 * @example
 * const { result: deleted } = await undoEntryImportWorkflow(container).run({
 *   input: { transaction_id: "blimp_123" },
 * })
 */
export const undoEntryImportWorkflow = createWorkflow(
  "blacklist-undo-entry-import",
  (input: UndoEntryImportWorkflowInput) => {
    const deleted = undoEntryImportStep({ transaction_id: input.transaction_id })
    withAudit("delete", "entry_import", input, input.transaction_id)
    return new WorkflowResponse(deleted)
  }
)
