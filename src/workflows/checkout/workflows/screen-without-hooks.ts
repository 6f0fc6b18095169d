import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { decideCheckoutStep } from "../steps/decide-checkout"
import { lookUpShopperStep } from "../steps/look-up-shopper"
import { recordDecisionStep } from "../steps/record-decision"
import type { ScreenCheckoutWorkflowInput } from "./screen-checkout"

export interface ScreenWithoutHooksWorkflowInput extends ScreenCheckoutWorkflowInput {
  /** Code of what made `screenCheckoutWorkflow` fail. */
  failure: string
}

export const screenWithoutHooksWorkflowId = "blacklist-screen-without-hooks"

/**
 * Screens a checkout by what the plugin itself knows, after `screenCheckoutWorkflow` failed in a
 * handler of the store's or in the event bus. A banned shopper stays refused; for anybody else the
 * option `onError` decides, and the failure is kept so that the order is screened afterwards.
 *
 * @returns `{ decision, refusal, decision_id }`
 *
 * @example
 * await screenWithoutHooksWorkflow(container).run({
 *   input: { stage: "complete_cart", facts, failure: "TypeError" },
 * })
 */
export const screenWithoutHooksWorkflow = createWorkflow(
  screenWithoutHooksWorkflowId,
  (input: ScreenWithoutHooksWorkflowInput) => {
    const lookup = lookUpShopperStep({ facts: input.facts })
    const decided = decideCheckoutStep({
      stage: input.stage,
      facts: input.facts,
      lookup,
      failure: input.failure,
    })
    const recorded = recordDecisionStep({ decision: decided.decision })
    return new WorkflowResponse(
      transform({ decided, recorded }, ({ decided, recorded }) => ({
        ...decided,
        decision_id: recorded.id,
      }))
    )
  }
)
