import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"

const DAY_MS = 24 * 60 * 60 * 1000

/** Messages that were sent, or given up, are of no use for longer. */
const NOTICES_DAYS = 30

/**
 * Reads from the setting `retention` which records are kept.
 *
 * @returns `{ cart_origins, decisions, ledger, notices }`, moments before which records are to be deleted; null
 * keeps them all.
 *
 * @example
 * const keptSince = readRetentionStep()
 */
export const readRetentionStep = createStep(
  "blacklist-read-retention",
  async (_, { container }) => {
    const { retention } = await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .getSettings()
    const now = Date.now()
    const daysAgo = (days: number | null) => (days === null ? null : new Date(now - days * DAY_MS))
    return new StepResponse({
      cart_origins: daysAgo(retention.cart_origins_days),
      decisions: daysAgo(retention.decisions_days),
      ledger: daysAgo(retention.ledger_days),
      notices: daysAgo(NOTICES_DAYS),
    })
  }
)
