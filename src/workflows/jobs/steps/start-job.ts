import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  BLACKLIST_MODULE,
  type BlacklistModuleService,
  type JobRow,
  type NewJob,
} from "../../../modules/blacklist"
import { JOB_HANDLERS } from "../job-handlers"

export type StartJobStepInput = NewJob

/**
 * Writes a job to be done in the background. Of a type that runs once at a time, the one that is at it is
 * returned. Compensated by deleting the job, where it is new.
 *
 * @throws MedusaError `invalid_data` for a type that has no handler.
 *
 * @example
 * const job = startJobStep({ type: "backfill", total: 1000 })
 */
export const startJobStep = createStep(
  "blacklist-start-job",
  async (input: StartJobStepInput, { container }): Promise<StepResponse<JobRow, string | null>> => {
    if (!JOB_HANDLERS[input.type]) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `type: nothing does ${input.type}`)
    }
    const { job, isNew } = await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .jobs.start(input)
    return new StepResponse(job, isNew ? job.id : null)
  },
  async (id, { container }) => {
    if (id) await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).deleteJobs(id)
  }
)
