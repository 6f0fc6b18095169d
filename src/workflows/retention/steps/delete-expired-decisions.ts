import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"

export interface DeleteExpiredDecisionsStepInput {
  /** Null deletes nothing. */
  before: Date | string | null
}

export const deleteExpiredDecisionsStepId = "blacklist-delete-expired-decisions"

/**
 * Deletes decisions made before a moment. Not compensated: what was to be forgotten stays forgotten.
 * Should it fail, the workflow goes on with the other records.
 *
 * @returns how many were deleted.
 *
 * @example
 * deleteExpiredDecisionsStep({ before: new Date("2026-01-01") })
 */
export const deleteExpiredDecisionsStep = createStep(
  { name: deleteExpiredDecisionsStepId, continueOnPermanentFailure: true },
  async ({ before }: DeleteExpiredDecisionsStepInput, { container }) => {
    if (before === null) return new StepResponse(0)
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    return new StepResponse(await service.decisions.deleteExpired(new Date(before)))
  }
)
