import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { runBackfillStep, type RunBackfillStepInput } from "../steps/run-backfill"

export const backfillLedgerWorkflowId = "blacklist-backfill-ledger"

/**
 * Brings the orders from before the plugin into the ledger that rules count, where the backfill was
 * asked for (`startBackfillWorkflow`). It can be killed and run again: it goes on where it was.
 *
 * @returns `{ status, processed, total, … }`
 *
 * @example
 * await startBackfillWorkflow(container).run()
 * const { result } = await backfillLedgerWorkflow(container).run({ input: {} })
 */
export const backfillLedgerWorkflow = createWorkflow(
  backfillLedgerWorkflowId,
  (input: RunBackfillStepInput) => new WorkflowResponse(runBackfillStep(input))
)
