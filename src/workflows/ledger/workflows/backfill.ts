import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type Actor, withAudit } from "../../common/audit"
import { startJobStep } from "../../jobs/steps/start-job"
import { countPlacedOrdersStep } from "../steps/backfill"

export interface StartBackfillWorkflowInput extends Actor {
  /** Orders read at once; 500 where absent. */
  page_size?: number
}

/**
 * Asks for the backfill of orders from before the plugin: a job of the type `backfill`, which
 * `runJobWorkflow`, or the scheduled job within a minute, does. One that is running or was interrupted goes
 * on instead.
 *
 * @returns the job.
 *
 * @example
 * const { result: job } = await startBackfillWorkflow(container).run({ input: {} })
 * await runJobWorkflow(container).run({ input: { id: job.id } })
 */
export const startBackfillWorkflow = createWorkflow(
  "blacklist-start-backfill",
  (input: StartBackfillWorkflowInput) => {
    const total = countPlacedOrdersStep()
    const job = startJobStep(
      transform({ input, total }, ({ input: { page_size, actor_id }, total }) => ({
        type: "backfill" as const,
        input: page_size ? { page_size } : null,
        total,
        created_by: actor_id ?? null,
      }))
    )
    return new WorkflowResponse(withAudit("start", "job", input, job))
  }
)
