import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"

export interface DeleteExpiredCartOriginsStepInput {
  /** Null deletes nothing. */
  before: Date | string | null
}

export const deleteExpiredCartOriginsStepId = "blacklist-delete-expired-cart-origins"

/**
 * Deletes the IP and login noted for carts that were not seen since a moment. Not compensated: what was to be forgotten stays forgotten.
 * Should it fail, the workflow goes on with the other records.
 *
 * @returns how many were deleted.
 *
 * @example
 * deleteExpiredCartOriginsStep({ before: new Date("2026-01-01") })
 */
export const deleteExpiredCartOriginsStep = createStep(
  { name: deleteExpiredCartOriginsStepId, continueOnPermanentFailure: true },
  async ({ before }: DeleteExpiredCartOriginsStepInput, { container }) => {
    if (before === null) return new StepResponse(0)
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    return new StepResponse(await service.origins.deleteExpired(new Date(before)))
  }
)
