import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"

export interface DeleteExpiredLedgerFactsStepInput {
  /** Null deletes nothing. */
  before: Date | string | null
}

export const deleteExpiredLedgerFactsStepId = "blacklist-delete-expired-ledger-facts"

/**
 * Deletes orders, failed payments and uses of rules from before a moment from the ledger. Not compensated: what was to be forgotten stays forgotten.
 * Should it fail, the workflow goes on with the other records.
 *
 * @returns how many were deleted.
 *
 * @example
 * deleteExpiredLedgerFactsStep({ before: new Date("2026-01-01") })
 */
export const deleteExpiredLedgerFactsStep = createStep(
  { name: deleteExpiredLedgerFactsStepId, continueOnPermanentFailure: true },
  async ({ before }: DeleteExpiredLedgerFactsStepInput, { container }) => {
    if (before === null) return new StepResponse(0)
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    return new StepResponse(await service.ledger.deleteExpiredFacts(new Date(before)))
  }
)
