import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateAutoRuleStep, type UpdateAutoRuleStepInput } from "../steps/update-auto-rule"
import { validateRuleScopeStep } from "../steps/validate-rule-scope"

export const updateAutoRuleWorkflowId = "blacklist-update-auto-rule-workflow"

/**
 * Changes an auto rule.
 *
 * @returns the rule as it is now.
 * @throws MedusaError `not_found`; `invalid_data` naming the field that contradicts another or names
 * something that does not exist.
 *
 * @example
 * const { result: rule } = await updateAutoRuleWorkflow(container).run({
 *   input: { id: "blarule_123", limit: 10 },
 * })
 */
export const updateAutoRuleWorkflow = createWorkflow(
  updateAutoRuleWorkflowId,
  (input: UpdateAutoRuleStepInput) => {
    validateRuleScopeStep({ rules: transform({ input }, ({ input }) => [input]) })
    return new WorkflowResponse(updateAutoRuleStep(input))
  }
)
