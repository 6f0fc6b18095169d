import { removeUndefined } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  BLACKLIST_MODULE,
  type BlacklistModuleService,
  type ManualRuleRow,
} from "../../../modules/blacklist"
import type { ManualRuleFields } from "../../../types"
import { columnsOf } from "../utils/columns"
import { checkManualRule } from "../utils/manual-rule"

/** The fields to change; the others stay as they are. */
export type UpdateManualRuleStepInput = { id: string } & Partial<ManualRuleFields>

export const updateManualRuleStepId = "blacklist-update-manual-rule"

/**
 * Changes a manual rule. Compensated by putting the former values back.
 *
 * @throws MedusaError `not_found`; `invalid_data` naming the field that contradicts another, be it
 * given now or earlier.
 *
 * @example
 * const rule = updateManualRuleStep({ id: "blmrule_123", permitted_strikes: 5 })
 */
export const updateManualRuleStep = createStep(
  updateManualRuleStepId,
  async ({ id, ...given }: UpdateManualRuleStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const changes = removeUndefined(given)
    const former = await service.retrieveManualRule(id)
    checkManualRule({ ...former, ...changes })

    // JSON columns are merged by the generated update; a period always comes with all its keys.
    await service.updateManualRules(columnsOf({ id, ...changes }))
    const replaced = Object.fromEntries(
      Object.keys(changes).map((field) => [field, former[field as keyof ManualRuleRow]])
    )
    return new StepResponse(await service.retrieveManualRule(id), { ...replaced, id })
  },
  async (former, { container }) => {
    if (!former) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).updateManualRules(former)
  }
)
