import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"

/** From when on records are kept; null keeps them all. */
export interface KeptSince {
  cart_origins: Date
  decisions: Date | null
  ledger: Date | null
}

const DAY_MS = 24 * 60 * 60 * 1000

export const readRetentionStepId = "blacklist-read-retention"

/**
 * Reads from the setting `retention` what is still kept.
 *
 * @returns `{ cart_origins, decisions, ledger }`, moments before which records are to be deleted.
 *
 * @example
 * const kept = readRetentionStep()
 */
export const readRetentionStep = createStep(readRetentionStepId, async (_, { container }) => {
  const { retention } = await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .getSettings()
  const now = Date.now()
  const daysAgo = (days: number) => new Date(now - days * DAY_MS)
  return new StepResponse<KeptSince>({
    cart_origins: daysAgo(retention.cart_origins_days),
    decisions: retention.decisions_days === null ? null : daysAgo(retention.decisions_days),
    ledger: retention.ledger_days === null ? null : daysAgo(retention.ledger_days),
  })
})
