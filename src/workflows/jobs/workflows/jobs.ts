import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { NewJob } from "../../../modules/blacklist"
import { type Actor, withAudit } from "../../common/audit"
import { cancelJobStep, type CancelJobStepInput } from "../steps/cancel-job"
import { resumeJobsStep, runJobStep, type RunJobStepInput } from "../steps/run-jobs"
import { startJobStep } from "../steps/start-job"

export type StartJobWorkflowInput = Omit<NewJob, "created_by"> & Actor

export type CancelJobWorkflowInput = CancelJobStepInput & Actor

/**
 * Asks for long work to be done in the background: `runJobWorkflow`, or the scheduled job within a minute,
 * does it. Of a type that runs once at a time (`backfill`), the one that is at it is returned.
 *
 * @returns the job: `{ id, type, status, processed, total, result, error, … }`
 * @throws MedusaError `invalid_data` for a type that has no handler.
 *
 * @example
 * const { result: job } = await startJobWorkflow(container).run({
 *   input: { type: "backfill", total: 1000, actor_id: "user_123" },
 * })
 */
export const startJobWorkflow = createWorkflow(
  "blacklist-start-job",
  (input: StartJobWorkflowInput) => {
    const job = startJobStep(
      transform({ input }, ({ input: { actor_id, ...job } }) => ({
        ...job,
        created_by: actor_id ?? null,
      }))
    )
    return new WorkflowResponse(withAudit("start", "job", input, job))
  }
)

/**
 * Works at a job until it has ended. It can be killed and run again: it goes on where it was.
 *
 * @returns the job; another process may still be at it.
 * @throws MedusaError `not_found`; whatever its page threw, which is tried again by the next run.
 *
 * @example
 * const { result: job } = await runJobWorkflow(container).run({ input: { id: "bljob_123" } })
 */
export const runJobWorkflow = createWorkflow(
  "blacklist-run-job",
  (input: RunJobStepInput) => new WorkflowResponse(runJobStep(input))
)

/**
 * Works at every job that nobody is at: new ones, and those whose process was stopped.
 *
 * @returns the ids of the jobs it found.
 *
 * @example
 * await resumeJobsWorkflow(container).run()
 */
export const resumeJobsWorkflow = createWorkflow(
  "blacklist-resume-jobs",
  () => new WorkflowResponse(resumeJobsStep())
)

/**
 * Ends a job where it is. What is done stays and is counted.
 *
 * @returns the job.
 * @throws MedusaError `not_found`; `invalid_state` for a job that has ended by itself.
 *
 * @example
 * const { result: job } = await cancelJobWorkflow(container).run({ input: { id: "bljob_123" } })
 */
export const cancelJobWorkflow = createWorkflow(
  "blacklist-cancel-job",
  (input: CancelJobWorkflowInput) =>
    new WorkflowResponse(withAudit("cancel", "job", input, cancelJobStep({ id: input.id })))
)
