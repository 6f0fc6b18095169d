import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { withdrawDecisionStep, type WithdrawDecisionStepInput } from "../steps/withdraw-decision"

export const withdrawDecisionWorkflowId = "blacklist-withdraw-decision"

/**
 * Withdraws the decision of a checkout that failed after it had passed the guard.
 *
 * @example
 * await withdrawDecisionWorkflow(container).run({ input: { decision_id: "bldec_123" } })
 */
export const withdrawDecisionWorkflow = createWorkflow(
  withdrawDecisionWorkflowId,
  (input: WithdrawDecisionStepInput) => new WorkflowResponse(withdrawDecisionStep(input))
)
