import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { catchUpLedgerStep } from "../steps/catch-up-ledger"

export const catchUpLedgerWorkflowId = "blacklist-catch-up-ledger-workflow"

/**
 * Makes the ledger agree with what is in Medusa's tables. A job runs it every minute: events can be
 * lost, tables are not.
 *
 * @example
 * await catchUpLedgerWorkflow(container).run()
 */
export const catchUpLedgerWorkflow = createWorkflow(
  catchUpLedgerWorkflowId,
  () => new WorkflowResponse(catchUpLedgerStep())
)
