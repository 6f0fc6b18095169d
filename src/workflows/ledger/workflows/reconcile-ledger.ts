import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { compareOrdersStep } from "../../risk/steps/order-fates"
import {
  confirmPendingClaimsStep,
  deleteExpiredClaimsStep,
  indexNewSetsStep,
  recordMissedOrdersStep,
  recordMissedPaymentFailuresStep,
} from "../steps/reconcile-ledger"

/**
 * Makes the ledger agree with Medusa's tables. A job runs it every minute: events can be lost, tables
 * are not. It does nothing twice, however many processes run it.
 *
 * Each of its six steps is independent: where one fails, the failure is logged, the others are done, `run`
 * resolves, and `errors` says which step failed.
 *
 * @returns `{ orders, compared, expired_claims, is_indexed }`: how many orders were recorded, how many facts learnt what
 * became of their order, how many claims were deleted, and whether the index is complete; `undefined` for a step that failed.
 *
 * @example
 * const { result, errors } = await reconcileLedgerWorkflow(container).run()
 */
export const reconcileLedgerWorkflow = createWorkflow("blacklist-reconcile-ledger", () => {
  confirmPendingClaimsStep()
  const orders = recordMissedOrdersStep()
  recordMissedPaymentFailuresStep()
  const compared = compareOrdersStep()
  const expired_claims = deleteExpiredClaimsStep()
  const is_indexed = indexNewSetsStep()
  return new WorkflowResponse(
    transform({ orders, compared, expired_claims, is_indexed }, (results) => results)
  )
})
