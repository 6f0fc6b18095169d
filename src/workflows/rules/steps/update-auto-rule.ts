import { removeUndefined } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  type AutoRuleRow,
  BLACKLIST_MODULE,
  type BlacklistModuleService,
} from "../../../modules/blacklist"
import type { AutoRuleFields } from "../../../types"
import { checkAutoRule } from "../utils/auto-rule"
import { columnsOf } from "../utils/columns"

/** The fields to change; the others stay as they are. */
export type UpdateAutoRuleStepInput = { id: string } & Partial<AutoRuleFields>

export const updateAutoRuleStepId = "blacklist-update-auto-rule"

/**
 * Changes an auto rule. Compensated by putting the former values back.
 *
 * @throws MedusaError `not_found`; `invalid_data` naming the field that contradicts another, be it
 * given now or earlier.
 *
 * @example
 * const rule = updateAutoRuleStep({ id: "blarule_123", limit: 10 })
 */
export const updateAutoRuleStep = createStep(
  updateAutoRuleStepId,
  async ({ id, ...given }: UpdateAutoRuleStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const changes = removeUndefined(given)
    const former = await service.retrieveAutoRule(id)
    checkAutoRule({ ...former, ...changes })

    // JSON columns are merged by the generated update; a period always comes with all its keys.
    await service.updateAutoRules(columnsOf({ id, ...changes }))
    const replaced = Object.fromEntries(
      Object.keys(changes).map((field) => [field, former[field as keyof AutoRuleRow]])
    )
    return new StepResponse(await service.retrieveAutoRule(id), { ...replaced, id })
  },
  async (former, { container }) => {
    if (!former) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).updateAutoRules(former)
  }
)
