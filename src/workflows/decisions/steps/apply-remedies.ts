import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { NewPass, ReplacedPasses } from "../../../modules/blacklist/persistence/passes"

export interface DeactivateEntriesStepInput {
  ids: string[]
}

/**
 * Deactivates entries. Compensated by activating them again.
 *
 * @example
 * deactivateEntriesStep({ ids: ["blent_123"] })
 */
export const deactivateEntriesStep = createStep(
  "blacklist-deactivate-entries",
  async ({ ids }: DeactivateEntriesStepInput, { container }) => {
    if (!ids.length) return new StepResponse(void 0, ids)
    await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .updateEntries(ids.map((id) => ({ id, active: false })))
    return new StepResponse(void 0, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .updateEntries(ids.map((id) => ({ id, active: true })))
  }
)

export interface DisableRulesStepInput {
  auto_rule_ids: string[]
  manual_rule_ids: string[]
}

async function setEnabled(
  { auto_rule_ids, manual_rule_ids }: DisableRulesStepInput,
  enabled: boolean,
  service: BlacklistModuleService
) {
  const changes = (ids: string[]) => ids.map((id) => ({ id, enabled }))
  if (auto_rule_ids.length) await service.updateAutoRules(changes(auto_rule_ids))
  if (manual_rule_ids.length) await service.updateManualRules(changes(manual_rule_ids))
}

/**
 * Disables rules that are enabled. Compensated by enabling them again.
 *
 * @example
 * disableRulesStep({ auto_rule_ids: ["blarule_123"], manual_rule_ids: [] })
 */
export const disableRulesStep = createStep(
  "blacklist-disable-rules",
  async (rules: DisableRulesStepInput, { container }) => {
    await setEnabled(rules, false, container.resolve<BlacklistModuleService>(BLACKLIST_MODULE))
    return new StepResponse(void 0, rules)
  },
  async (rules, { container }) => {
    if (!rules) return
    await setEnabled(rules, true, container.resolve<BlacklistModuleService>(BLACKLIST_MODULE))
  }
)

export interface ReplacePassStepInput {
  decision_id: string
  /** Null gives none. */
  pass: NewPass | null
}

/**
 * Takes the pass of a decision away, and gives the one that its review gives: the cart, or the shopper's next
 * one within 24 hours, is let through once. Compensated by putting back what was there.
 *
 * @example
 * replacePassStep({ decision_id: "bldec_123", pass: null })
 */
export const replacePassStep = createStep(
  "blacklist-replace-pass",
  async ({ decision_id, pass }: ReplacePassStepInput, { container }) => {
    const { passes } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const replaced = await passes.replace(decision_id, pass)
    return new StepResponse<void, ReplacedPasses>(void 0, replaced)
  },
  async (replaced, { container }) => {
    if (!replaced) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).passes.restore(replaced)
  }
)
