import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { columnsOf } from "../utils/columns"
import {
  checkManualRule,
  completeManualRule,
  type CreateManualRuleInput,
} from "../utils/manual-rule"

export type { CreateManualRuleInput }

export interface CreateManualRulesStepInput {
  rules: CreateManualRuleInput[]
  /** Id of the user who makes them. */
  created_by?: string | null
}

export const createManualRulesStepId = "blacklist-create-manual-rules"

/**
 * Creates manual rules, all or none. Compensated by deleting them.
 *
 * @throws MedusaError `invalid_data` naming the field that contradicts another.
 *
 * @example
 * const rules = createManualRulesStep({
 *   rules: [{ name: "Three parcels", attributes: ["street"], permitted_strikes: 3 }],
 * })
 */
export const createManualRulesStep = createStep(
  createManualRulesStepId,
  async ({ rules, created_by }: CreateManualRulesStepInput, { container }) => {
    const rows = rules.map((rule) => ({
      ...completeManualRule(rule),
      created_by: created_by ?? null,
    }))
    rows.forEach(checkManualRule)
    const created = await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .createManualRules(rows.map(columnsOf))
    return new StepResponse(
      created,
      created.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).deleteManualRules(ids)
  }
)
