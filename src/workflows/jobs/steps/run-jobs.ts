import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  BLACKLIST_MODULE,
  type BlacklistModuleService,
  type JobRow,
} from "../../../modules/blacklist"
import { logFailure } from "../../common/log-failure"
import { KNOWN_TYPES } from "../job-handlers"
import { runJob } from "../run-job"

export interface RunJobStepInput {
  id: string
}

/**
 * Works at a job, page by page, until it has ended. It tells after each page how far it came: killed at any
 * moment, another process goes on from there. One process does it at a time. Not compensated: what is done
 * stays done.
 *
 * @returns the job; another process may still be at it.
 * @throws MedusaError `not_found`; whatever its page threw, which is tried again by the next run.
 *
 * @example
 * const job = runJobStep({ id: "bljob_123" })
 */
export const runJobStep = createStep(
  "blacklist-run-job",
  async ({ id }: RunJobStepInput, { container }): Promise<StepResponse<JobRow>> =>
    new StepResponse(await runJob(id, container))
)

/**
 * Works at every job that nobody is at, one after the other. What fails is logged, and tried again by the
 * next run. Not compensated.
 *
 * @returns the ids of the jobs it found.
 *
 * @example
 * const ids = resumeJobsStep()
 */
export const resumeJobsStep = createStep(
  "blacklist-resume-jobs",
  async (_, { container }): Promise<StepResponse<string[]>> => {
    const { jobs } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const due = await jobs.due(KNOWN_TYPES)
    for (const id of due) {
      try {
        await runJob(id, container)
      } catch (error) {
        logFailure(`to run job ${id}; it is tried again`, error, container)
      }
    }
    return new StepResponse(due)
  }
)
