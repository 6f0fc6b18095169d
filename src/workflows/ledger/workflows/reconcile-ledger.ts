import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reconcileLedgerStep } from "../steps/reconcile-ledger"

export const reconcileLedgerWorkflowId = "blacklist-reconcile-ledger"

/**
 * Makes the ledger agree with what is in Medusa's tables. A job runs it every minute: events can be
 * lost, tables are not.
 *
 * @example
 * await reconcileLedgerWorkflow(container).run()
 */
export const reconcileLedgerWorkflow = createWorkflow(
  reconcileLedgerWorkflowId,
  () => new WorkflowResponse(reconcileLedgerStep())
)
