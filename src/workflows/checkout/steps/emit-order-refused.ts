import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { BlacklistEvents, type DecisionRecord } from "../../../types"
import { logFailure } from "../../common/log-failure"
import { followUpBudgetMs, withinBudget } from "../../common/within-budget"

export interface EmitOrderRefusedStepInput {
  decision: DecisionRecord
  /** Null where the decision could not be recorded. */
  decision_id: string | null
  /** How often this decision was made by now; only the first attempt is an event. */
  attempts?: number
}

/**
 * Emits `blacklist.order_refused` for a decision that refuses, at once: for the first attempt of a cart, not for
 * each reload that is refused by the same reason. It does not throw: where the event bus fails, the shopper is
 * refused all the same. Not compensated: an event cannot be taken back.
 *
 * @example
 * emitOrderRefusedStep({ decision, decision_id: "bldec_123" })
 */
export const emitOrderRefusedStep = createStep(
  "blacklist-emit-order-refused",
  async ({ decision, decision_id, attempts = 1 }: EmitOrderRefusedStepInput, { container }) => {
    if (decision.outcome !== "refuse" || attempts > 1) return new StepResponse(void 0)
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
      logFailure(
        `to emit ${BlacklistEvents.ORDER_REFUSED} (decision ${decision_id}, cart ${cart_id})`,
        error,
        container
      )
    }
    return new StepResponse(void 0)
  }
)
