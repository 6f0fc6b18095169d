import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import type { DecisionRecord } from "../../../types/decision"
import { BlacklistEvents } from "../../../types/vocabulary"
import { errorCode } from "../../common/error-code"
import { followUpBudgetMs, withinBudget } from "../../common/within-budget"

export interface EmitOrderRefusedStepInput {
  decision: DecisionRecord
  /** Null where the decision could not be kept. */
  decision_id: string | null
}

export const emitOrderRefusedStepId = "blacklist-emit-order-refused"

/**
 * Emits `blacklist.order_refused` for a decision that refuses, at once and as well as it can: where the
 * event bus is what failed, the shopper is refused all the same. Not compensated: what was told stays told.
 *
 * @example
 * emitOrderRefusedStep({ decision, decision_id: "bldec_123" })
 */
export const emitOrderRefusedStep = createStep(
  emitOrderRefusedStepId,
  async ({ decision, decision_id }: EmitOrderRefusedStepInput, { container }) => {
    if (decision.outcome !== "refuse") return new StepResponse(void 0)
    const { options } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const { cart_id, customer_id } = decision
    try {
      await withinBudget(
        container.resolve(Modules.EVENT_BUS).emit({
          name: BlacklistEvents.ORDER_REFUSED,
          data: { id: decision_id, cart_id, customer_id },
        }),
        followUpBudgetMs(options)
      )
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`medusa-plugin-blacklist: nobody could be told of a refusal (${errorCode(error)})`)
    }
    return new StepResponse(void 0)
  }
)
