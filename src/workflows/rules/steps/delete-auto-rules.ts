import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"

export interface DeleteAutoRulesStepInput {
  ids: string[]
}

export const deleteAutoRulesStepId = "blacklist-delete-auto-rules"

/**
 * Deletes auto rules for good. Bans they set stay. Compensated by creating them again, with their
 * ids.
 *
 * @throws MedusaError `not_found`; nothing is deleted then.
 *
 * @example
 * deleteAutoRulesStep({ ids: ["blarule_123"] })
 */
export const deleteAutoRulesStep = createStep(
  deleteAutoRulesStepId,
  async ({ ids }: DeleteAutoRulesStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const rules = await service.listAutoRules({ id: ids }, { take: ids.length })
    const known = new Set(rules.map(({ id }) => id))
    const missing = ids.filter((id) => !known.has(id))
    if (missing.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Auto rule with id: ${missing.join(", ")} was not found`
      )
    }
    await service.deleteAutoRules(ids)
    return new StepResponse(ids, rules)
  },
  async (rules, { container }) => {
    if (!rules?.length) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).createAutoRules(rules)
  }
)
