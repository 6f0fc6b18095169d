import type { StepFunction } from "@medusajs/framework/workflows-sdk"
import type { BlacklistModuleService } from "../../../modules/blacklist"
import { independentStep } from "../../common/independent-step"

/** What a large ledger does not manage in one night is left for the next one. */
const BUDGET_MS = 60_000

export interface DeleteExpiredStepInput {
  /** Records from before this moment are deleted; null deletes nothing. */
  before: Date | string | null
}

/** A step that deletes one kind of record. Not compensated: what was to be deleted stays deleted. */
const deleteExpiredStep = (
  name: string,
  deleteBefore: (service: BlacklistModuleService, before: Date) => Promise<number>
) =>
  independentStep(name, async ({ service }, { before }: DeleteExpiredStepInput) =>
    before === null ? 0 : await deleteBefore(service, new Date(before))
  )

/**
 * Deletes the IP and login of carts that were not seen since a moment.
 *
 * @returns how many were deleted.
 *
 * @example
 * const deleted = deleteExpiredCartOriginsStep({ before: new Date("2026-01-01") })
 */
export const deleteExpiredCartOriginsStep: StepFunction<DeleteExpiredStepInput, number> =
  deleteExpiredStep("blacklist-delete-expired-cart-origins", (service, before) =>
    service.origins.deleteExpired(before)
  )

/**
 * Deletes the carts saved for payment sessions that were not seen since a moment.
 *
 * @returns how many were deleted.
 *
 * @example
 * const deleted = deleteExpiredPaymentSessionsStep({ before: new Date("2026-01-01") })
 */
export const deleteExpiredPaymentSessionsStep: StepFunction<DeleteExpiredStepInput, number> =
  deleteExpiredStep("blacklist-delete-expired-payment-sessions", (service, before) =>
    service.paymentSessions.deleteExpired(before)
  )

/**
 * Deletes decisions made before a moment.
 *
 * @returns how many were deleted.
 *
 * @example
 * const deleted = deleteExpiredDecisionsStep({ before: new Date("2026-01-01") })
 */
export const deleteExpiredDecisionsStep: StepFunction<DeleteExpiredStepInput, number> =
  deleteExpiredStep("blacklist-delete-expired-decisions", (service, before) =>
    service.decisions.deleteExpired(before)
  )

/**
 * Deletes orders, payment failures and uses of rules from before a moment from the ledger.
 *
 * @returns how many were deleted.
 *
 * @example
 * const deleted = deleteExpiredLedgerFactsStep({ before: new Date("2026-01-01") })
 */
export const deleteExpiredLedgerFactsStep: StepFunction<DeleteExpiredStepInput, number> =
  deleteExpiredStep("blacklist-delete-expired-ledger-facts", (service, before) =>
    service.ledger.deleteExpired(before)
  )

/**
 * Deletes messages to staff that were written before a moment, and the refusals that were told by then.
 *
 * @returns how many were deleted.
 *
 * @example
 * const deleted = deleteExpiredNoticesStep({ before: new Date("2026-01-01") })
 */
export const deleteExpiredNoticesStep: StepFunction<DeleteExpiredStepInput, number> =
  deleteExpiredStep(
    "blacklist-delete-expired-notices",
    async (service, before) =>
      (await service.notices.deleteExpired(before)) +
      (await service.noticeEvents.deleteOldRefusals(before))
  )

/**
 * Drops the sets of attributes that no manual rule compares any more, enabled or not: every fact would
 * be indexed under them for good. A rule that compares such a set again has it indexed anew, like any
 * new rule.
 *
 * @returns how many sets were dropped.
 *
 * @example
 * const dropped = dropUnusedSetsStep()
 */
export const dropUnusedSetsStep: StepFunction<unknown, number> = independentStep(
  "blacklist-drop-unused-sets",
  ({ service }) => service.ledgerIndex.dropUnusedSets(BUDGET_MS)
)

/**
 * Deletes the rows of imported files that nobody can write any more: the file has expired, or its import
 * has ended.
 *
 * @returns of how many files rows were deleted.
 *
 * @example
 * const files = deleteExpiredImportRowsStep()
 */
export const deleteExpiredImportRowsStep: StepFunction<unknown, number> = independentStep(
  "blacklist-delete-expired-import-rows",
  ({ service }) => service.entryImports.clearEnded()
)
