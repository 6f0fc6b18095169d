import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"

export interface DeleteExpiredPaymentSessionsStepInput {
  /** Null deletes nothing. */
  before: Date | string | null
}

export const deleteExpiredPaymentSessionsStepId = "blacklist-delete-expired-payment-sessions"

/**
 * Deletes the notes of payment sessions from before a moment. Not compensated: what was to be forgotten stays forgotten.
 * Should it fail, the workflow goes on with the other records.
 *
 * @returns how many were deleted.
 *
 * @example
 * deleteExpiredPaymentSessionsStep({ before: new Date("2026-01-01") })
 */
export const deleteExpiredPaymentSessionsStep = createStep(
  { name: deleteExpiredPaymentSessionsStepId, continueOnPermanentFailure: true },
  async ({ before }: DeleteExpiredPaymentSessionsStepInput, { container }) => {
    if (before === null) return new StepResponse(0)
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    return new StepResponse(await service.paymentSessions.deleteExpired(new Date(before)))
  }
)
