import type { BackfillState } from "../../../modules/blacklist/persistence/ledger/backfill"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"

export const startBackfillStepId = "blacklist-start-backfill"

/**
 * Starts the backfill of orders from before the plugin; one that is running or was interrupted goes
 * on instead.
 *
 * @returns how far it is.
 *
 * @example
 * startBackfillStep()
 */
export const startBackfillStep = createStep(startBackfillStepId, async (_, { container }) => {
  const { backfill } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const { metadata } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id"],
    filters: { is_draft_order: false } as never,
    pagination: { take: 1, skip: 0 },
  })
  return new StepResponse<BackfillState>(await backfill.start(metadata?.count ?? 0))
})
