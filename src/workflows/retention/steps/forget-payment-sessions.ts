import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"

export interface ForgetPaymentSessionsStepInput {
  /** Null deletes nothing. */
  before: Date | string | null
}

export const forgetPaymentSessionsStepId = "blacklist-forget-payment-sessions"

/**
 * Deletes the notes of payment sessions from before a moment. Not compensated: what was to be forgotten stays forgotten.
 * Should it fail, the workflow goes on with the other records.
 *
 * @returns how many were deleted.
 *
 * @example
 * forgetPaymentSessionsStep({ before: new Date("2026-01-01") })
 */
export const forgetPaymentSessionsStep = createStep(
  { name: forgetPaymentSessionsStepId, continueOnPermanentFailure: true },
  async ({ before }: ForgetPaymentSessionsStepInput, { container }) => {
    if (before === null) return new StepResponse(0)
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    return new StepResponse(await service.paymentSessions.forget(new Date(before)))
  }
)
