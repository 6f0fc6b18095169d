import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  BLACKLIST_MODULE,
  type BlacklistModuleService,
  type JobRow,
} from "../../../modules/blacklist"

/** Answered with status 422, which core's error handler knows of no such type. */
export const INVALID_STATE = "invalid_state"

export interface CancelJobStepInput {
  id: string
}

/**
 * Ends a job where it is; one that was cancelled before stays so. Not compensated: its worker has let go.
 *
 * @throws MedusaError `not_found`; `invalid_state` for a job that has ended by itself.
 *
 * @example
 * const job = cancelJobStep({ id: "bljob_123" })
 */
export const cancelJobStep = createStep(
  "blacklist-cancel-job",
  async ({ id }: CancelJobStepInput, { container }): Promise<StepResponse<JobRow>> => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const job = (await service.jobs.cancel(id)) ?? (await service.retrieveJob(id))
    if (job.status !== "cancelled") {
      throw new MedusaError(INVALID_STATE, `Job ${id} has ended already: it is ${job.status}`)
    }
    return new StepResponse(job)
  }
)
