import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import { addPeriod, type CheckoutFacts, ruleActionsOf } from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import type { DecisionRecord } from "../../../types/decision"
import { errorCode } from "../../common/error-code"
import { followUpBudgetMs, withinBudget } from "../../common/within-budget"
import type { ShopperLookup } from "../../checkout/steps/look-up-shopper"
import { banCustomer } from "../effects/ban-customer"
import { recordRuleUse } from "../effects/record-rule-use"

export interface ApplyRuleActionsStepInput {
  decision: DecisionRecord
  facts: CheckoutFacts
  lookup: ShopperLookup
}

export const applyRuleActionsStepId = "blacklist-apply-rule-actions"

/**
 * Does what a decision brings about: the ban of the rule that refused, and the uses of auto rules
 * with the suspicions and bans that come of them.
 *
 * It never throws, and what takes too long goes on without the shopper: the decision stands without
 * them, and a rule that still hits draws them with the next attempt. Not compensated: a refused attempt stays refused.
 *
 * @example
 * applyRuleActionsStep({ decision, facts, lookup })
 */
export const applyRuleActionsStep = createStep(
  applyRuleActionsStepId,
  async ({ decision, facts, lookup }: ApplyRuleActionsStepInput, { container }) => {
    const { ruleSet, options } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const { ban, uses } = ruleActionsOf(decision, decision.stage, ruleSet)

    const guarded = async (work: () => Promise<unknown>) => {
      try {
        await withinBudget(work(), followUpBudgetMs(options))
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(
            `medusa-plugin-blacklist: what a rule asks for could not be done (${errorCode(error)})`
          )
      }
    }

    const { customer_id, cart_id } = facts
    if (ban && customer_id) {
      const { source, source_id, name, duration } = ban
      const expires_at = duration && addPeriod(new Date(), duration)
      await guarded(() =>
        banCustomer(customer_id, { source, source_id, reason: name, expires_at }, container)
      )
    }
    if (lookup.success && cart_id) {
      for (const rule of uses) {
        await guarded(() => recordRuleUse(rule, { ...facts, cart_id }, lookup.shopper, container))
      }
    }
    return new StepResponse(void 0)
  }
)
