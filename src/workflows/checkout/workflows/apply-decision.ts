import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { applyRuleActionsStep, type ApplyRuleActionsStepInput } from "../steps/apply-rule-actions"
import { emitOrderRefusedStep } from "../steps/emit-order-refused"
import { recordDecisionStep } from "../steps/record-decision"

export type ApplyDecisionWorkflowInput = ApplyRuleActionsStepInput

/**
 * Applies a decision about a checkout: records it, does what the rules behind it ask for (bans, suspicions,
 * uses), and emits `blacklist.order_refused` for the first refusal of a cart by a reason.
 *
 * @returns `{ decision_id }`; null where there was nothing to record.
 *
 * @example
 * const { result } = await applyDecisionWorkflow(container).run({
 *   input: { decision, facts, lookup },
 * })
 */
export const applyDecisionWorkflow = createWorkflow(
  "blacklist-apply-decision",
  (input: ApplyDecisionWorkflowInput) => {
    const { id: decision_id, attempts } = recordDecisionStep(input)
    applyRuleActionsStep(input)
    emitOrderRefusedStep({ decision: input.decision, decision_id, attempts })
    return new WorkflowResponse({ decision_id })
  }
)
