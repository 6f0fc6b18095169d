import type { CheckoutFacts } from "../../../modules/blacklist/screening"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { addPeriod, ruleActionsOf } from "../../../modules/blacklist/screening/rules"
import type { DecisionRecord } from "../../../types"
import { logFailure } from "../../common/log-failure"
import { followUpBudgetMs, withinBudget } from "../../common/within-budget"
import { banCustomer } from "../ban-customer"
import { bannedRecordOf } from "../banned-record"
import type { ShopperLookup } from "../look-up"
import { recordRuleUse } from "../record-rule-use"

export interface ApplyRuleActionsStepInput {
  decision: DecisionRecord
  facts: CheckoutFacts
  lookup: ShopperLookup
}

/**
 * Does what the rules behind a decision ask for: the ban of the rule that refused, and the uses of auto rules
 * with their suspicions and bans.
 *
 * It does not throw, and what takes too long goes on without the shopper: the decision stands, and a rule that
 * still hits acts at the next attempt. Not compensated: a refused attempt stays refused.
 *
 * @example
 * applyRuleActionsStep({ decision, facts, lookup })
 */
export const applyRuleActionsStep = createStep(
  "blacklist-apply-rule-actions",
  async ({ decision, facts, lookup }: ApplyRuleActionsStepInput, { container }) => {
    const { ruleSet, options } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const { ban, uses } = ruleActionsOf(decision, decision.stage, ruleSet)

    const guarded = async (ruleId: string, work: () => Promise<unknown>) => {
      try {
        await withinBudget(work(), followUpBudgetMs(options))
      } catch (error) {
        logFailure(`to apply rule ${ruleId} to ${facts.cart_id}`, error, container)
      }
    }

    if (!lookup.success) return new StepResponse(void 0)
    const { shopper } = lookup
    if (ban) {
      const { source, source_id, name, duration } = ban
      const expires_at = duration && addPeriod(new Date(), duration)
      await guarded(source_id, async () => {
        const record = await bannedRecordOf(facts, shopper, container)
        if (!record) return
        await banCustomer(record, { source, source_id, reason: name, expires_at }, container)
      })
    }
    const { cart_id } = facts
    if (cart_id) {
      for (const use of uses) {
        await guarded(use.rule.id, () =>
          recordRuleUse(use, { ...facts, cart_id }, shopper, container)
        )
      }
    }
    return new StepResponse(void 0)
  }
)
