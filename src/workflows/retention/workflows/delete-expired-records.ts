import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  deleteExpiredCartOriginsStep,
  deleteExpiredDecisionsStep,
  deleteExpiredImportRowsStep,
  deleteExpiredLedgerFactsStep,
  deleteExpiredNoticesStep,
  deleteExpiredPaymentSessionsStep,
  dropUnusedSetsStep,
} from "../steps/delete-expired"
import { readRetentionStep } from "../steps/read-retention"

/**
 * Deletes what the setting `retention` no longer keeps, and what the ledger holds for manual rules that
 * were deleted. A job runs it every night. Each kind of record is independent: where one cannot be
 * deleted, the failure is logged, the others are deleted, `run` resolves, and `errors` says which step
 * failed.
 *
 * @returns how many of each kind were deleted; `undefined` for a kind that failed.
 *
 * @example
 * const { result, errors } = await deleteExpiredRecordsWorkflow(container).run()
 */
export const deleteExpiredRecordsWorkflow = createWorkflow(
  "blacklist-delete-expired-records",
  () => {
    const keptSince = readRetentionStep()
    const cart_origins = deleteExpiredCartOriginsStep({ before: keptSince.cart_origins })
    const payment_sessions = deleteExpiredPaymentSessionsStep({ before: keptSince.cart_origins })
    const decisions = deleteExpiredDecisionsStep({ before: keptSince.decisions })
    const ledger_facts = deleteExpiredLedgerFactsStep({ before: keptSince.ledger })
    const notices = deleteExpiredNoticesStep({ before: keptSince.notices })
    const ledger_sets = dropUnusedSetsStep()
    const import_rows = deleteExpiredImportRowsStep()
    return new WorkflowResponse(
      transform(
        {
          cart_origins,
          payment_sessions,
          decisions,
          ledger_facts,
          notices,
          ledger_sets,
          import_rows,
        },
        (deleted) => deleted
      )
    )
  }
)
