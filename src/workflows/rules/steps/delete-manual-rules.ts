import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"

export interface DeleteManualRulesStepInput {
  ids: string[]
}

export const deleteManualRulesStepId = "blacklist-delete-manual-rules"

/**
 * Deletes manual rules for good. Bans they set stay. Compensated by creating them again, with their
 * ids.
 *
 * @throws MedusaError `not_found`; nothing is deleted then.
 *
 * @example
 * deleteManualRulesStep({ ids: ["blmrule_123"] })
 */
export const deleteManualRulesStep = createStep(
  deleteManualRulesStepId,
  async ({ ids }: DeleteManualRulesStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const rules = await service.listManualRules({ id: ids }, { take: ids.length })
    const known = new Set(rules.map(({ id }) => id))
    const missing = ids.filter((id) => !known.has(id))
    if (missing.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Manual rule with id: ${missing.join(", ")} was not found`
      )
    }
    await service.deleteManualRules(ids)
    return new StepResponse(ids, rules)
  },
  async (rules, { container }) => {
    if (!rules?.length) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).createManualRules(rules)
  }
)
