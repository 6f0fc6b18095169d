import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type Actor, withAudit } from "../../common/audit"
import { runBackfillStep, type RunBackfillStepInput, startBackfillStep } from "../steps/backfill"

/**
 * Asks for the backfill of orders from before the plugin. `backfillLedgerWorkflow`, or the job within
 * a minute, does it.
 *
 * @returns `{ status, processed, total, … }`
 *
 * @example
 * const { result } = await startBackfillWorkflow(container).run({ input: {} })
 */
export const startBackfillWorkflow = createWorkflow("blacklist-start-backfill", (input: Actor) => {
  const state = startBackfillStep()
  withAudit("start", "backfill", input, [])
  return new WorkflowResponse(state)
})

/**
 * Brings the orders from before the plugin into the ledger that rules count, where the backfill was
 * asked for (`startBackfillWorkflow`). It can be killed and run again: it goes on where it was.
 *
 * @returns `{ status, processed, total, … }`
 *
 * @example
 * await startBackfillWorkflow(container).run({ input: {} })
 * const { result } = await backfillLedgerWorkflow(container).run({ input: {} })
 */
export const backfillLedgerWorkflow = createWorkflow(
  "blacklist-backfill-ledger",
  (input: RunBackfillStepInput) => new WorkflowResponse(runBackfillStep(input))
)
