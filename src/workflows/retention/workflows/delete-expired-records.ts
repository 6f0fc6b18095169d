import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { dropUnusedSetsStep } from "../steps/drop-unused-sets"
import { deleteExpiredCartOriginsStep } from "../steps/delete-expired-cart-origins"
import { deleteExpiredDecisionsStep } from "../steps/delete-expired-decisions"
import { deleteExpiredLedgerFactsStep } from "../steps/delete-expired-ledger-facts"
import { deleteExpiredPaymentSessionsStep } from "../steps/delete-expired-payment-sessions"
import { readRetentionStep } from "../steps/read-retention"

export const deleteExpiredRecordsWorkflowId = "blacklist-delete-expired-records"

/**
 * Deletes what the setting `retention` no longer keeps, and what the ledger holds for manual rules that
 * are gone. A job runs it every night. Each kind of record is
 * by itself: where one cannot be deleted the others are, `run` resolves all the same, and `errors` says
 * which step failed.
 *
 * @returns how many of each kind were deleted; `undefined` for a kind that failed.
 *
 * @example
 * const { result, errors } = await deleteExpiredRecordsWorkflow(container).run()
 */
export const deleteExpiredRecordsWorkflow = createWorkflow(deleteExpiredRecordsWorkflowId, () => {
  const kept = readRetentionStep()
  const noted = transform({ kept }, ({ kept }) => ({ before: kept.cart_origins }))

  const cart_origins = deleteExpiredCartOriginsStep(noted)
  const payment_sessions = deleteExpiredPaymentSessionsStep(noted)
  const decisions = deleteExpiredDecisionsStep(
    transform({ kept }, ({ kept }) => ({ before: kept.decisions }))
  )
  const ledger_facts = deleteExpiredLedgerFactsStep(
    transform({ kept }, ({ kept }) => ({ before: kept.ledger }))
  )
  const ledger_sets = dropUnusedSetsStep()
  return new WorkflowResponse(
    transform(
      { cart_origins, payment_sessions, decisions, ledger_facts, ledger_sets },
      (forgotten) => forgotten
    )
  )
})
