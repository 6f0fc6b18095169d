import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { PersonIdentities } from "./collect-ban-identities"

export interface RefreshBanIdentitiesStepInput {
  identities: PersonIdentities[]
}

/**
 * Adds e-mails and phones that banned customers have by now to those they were banned with. What a
 * customer removes from the profile stays known, or a ban could be edited away.
 *
 * @example
 * refreshBanIdentitiesStep({ identities })
 */
export const refreshBanIdentitiesStep = createStep(
  "blacklist-refresh-ban-identities",
  async ({ identities }: RefreshBanIdentitiesStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const added = await service.statuses.addIdentities(identities)
    return new StepResponse(added, added)
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).deleteBanIdentities(ids)
  }
)
