import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { startBackfillStep } from "../steps/start-backfill"

export const startBackfillWorkflowId = "blacklist-start-backfill"

/**
 * Asks for the backfill of orders from before the plugin. `backfillLedgerWorkflow`, or the job within
 * a minute, does it.
 *
 * @returns `{ status, processed, total, … }`
 *
 * @example
 * const { result } = await startBackfillWorkflow(container).run()
 */
export const startBackfillWorkflow = createWorkflow(
  startBackfillWorkflowId,
  () => new WorkflowResponse(startBackfillStep())
)
