import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { checkAutoRule, completeAutoRule, type CreateAutoRuleInput } from "../utils/auto-rule"
import { columnsOf } from "../utils/columns"

export type { CreateAutoRuleInput }

export interface CreateAutoRulesStepInput {
  rules: CreateAutoRuleInput[]
  /** Id of the user who makes them. */
  created_by?: string | null
}

export const createAutoRulesStepId = "blacklist-create-auto-rules"

/**
 * Creates auto rules, all or none. Compensated by deleting them.
 *
 * @throws MedusaError `invalid_data` naming the field that contradicts another.
 *
 * @example
 * const rules = createAutoRulesStep({
 *   rules: [{ name: "Five a day", type: "orders", limit: 5, period: { value: 1, unit: "day" } }],
 * })
 */
export const createAutoRulesStep = createStep(
  createAutoRulesStepId,
  async ({ rules, created_by }: CreateAutoRulesStepInput, { container }) => {
    const rows = rules.map((rule) => ({
      ...completeAutoRule(rule),
      created_by: created_by ?? null,
    }))
    rows.forEach(checkAutoRule)
    const created = await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .createAutoRules(rows.map(columnsOf))
    return new StepResponse(
      created,
      created.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).deleteAutoRules(ids)
  }
)
