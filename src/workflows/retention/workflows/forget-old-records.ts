import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { dropUnusedSetsStep } from "../steps/drop-unused-sets"
import { forgetCartOriginsStep } from "../steps/forget-cart-origins"
import { forgetDecisionsStep } from "../steps/forget-decisions"
import { forgetLedgerFactsStep } from "../steps/forget-ledger-facts"
import { forgetPaymentSessionsStep } from "../steps/forget-payment-sessions"
import { readRetentionStep } from "../steps/read-retention"

export const forgetOldRecordsWorkflowId = "blacklist-forget-old-records-workflow"

/**
 * Deletes what the setting `retention` no longer keeps, and what the ledger holds for manual rules that
 * are gone. A job runs it every night. Each kind of record is
 * by itself: where one cannot be deleted the others are, `run` resolves all the same, and `errors` says
 * which step failed.
 *
 * @returns how many of each kind were deleted; `undefined` for a kind that failed.
 *
 * @example
 * const { result, errors } = await forgetOldRecordsWorkflow(container).run()
 */
export const forgetOldRecordsWorkflow = createWorkflow(forgetOldRecordsWorkflowId, () => {
  const kept = readRetentionStep()
  const noted = transform({ kept }, ({ kept }) => ({ before: kept.cart_origins }))

  const cart_origins = forgetCartOriginsStep(noted)
  const payment_sessions = forgetPaymentSessionsStep(noted)
  const decisions = forgetDecisionsStep(
    transform({ kept }, ({ kept }) => ({ before: kept.decisions }))
  )
  const ledger_facts = forgetLedgerFactsStep(
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
