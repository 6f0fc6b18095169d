import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"

export interface ForgetDecisionsStepInput {
  /** Null deletes nothing. */
  before: Date | string | null
}

export const forgetDecisionsStepId = "blacklist-forget-decisions"

/**
 * Deletes decisions made before a moment. Not compensated: what was to be forgotten stays forgotten.
 * Should it fail, the workflow goes on with the other records.
 *
 * @returns how many were deleted.
 *
 * @example
 * forgetDecisionsStep({ before: new Date("2026-01-01") })
 */
export const forgetDecisionsStep = createStep(
  { name: forgetDecisionsStepId, continueOnPermanentFailure: true },
  async ({ before }: ForgetDecisionsStepInput, { container }) => {
    if (before === null) return new StepResponse(0)
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    return new StepResponse(await service.decisions.forget(new Date(before)))
  }
)
