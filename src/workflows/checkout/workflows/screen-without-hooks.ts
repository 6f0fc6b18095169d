import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { lookUpShopperStep } from "../steps/look-up-shopper"
import { emitOrderRefusedStep } from "../steps/emit-order-refused"
import { composeDecision } from "../utils/compose-decision"
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
 * @returns `{ decision, refusal, decision_id, claim_id }`
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
    const { claim, decided, recorded } = composeDecision(input, lookup, { failure: input.failure })
    emitOrderRefusedStep({ decision: decided.decision, decision_id: recorded.id })
    return new WorkflowResponse(
      transform({ claim, decided, recorded }, ({ claim, decided, recorded }) => ({
        ...decided,
        decision_id: recorded.id,
        claim_id: claim.claim_id,
      }))
    )
  }
)
