import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"

export interface WithdrawDecisionStepInput {
  decision_id: string
}

export const withdrawDecisionStepId = "blacklist-withdraw-decision"

/**
 * Deletes the decision of a checkout that failed later for reasons of its own. Compensated by
 * putting the decision back.
 *
 * @example
 * withdrawDecisionStep({ decision_id: "bldec_123" })
 */
export const withdrawDecisionStep = createStep(
  withdrawDecisionStepId,
  async ({ decision_id }: WithdrawDecisionStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const decisions = await service.listDecisions({ id: decision_id })
    await service.withdrawDecision(decision_id)
    return new StepResponse(void 0, decisions)
  },
  async (decisions, { container }) => {
    if (!decisions?.length) return
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    await service.createDecisions(decisions)
    await service.countHits(decisions.flatMap(({ reason_ids }) => reason_ids))
  }
)
