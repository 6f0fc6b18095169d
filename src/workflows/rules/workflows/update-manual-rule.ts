import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateManualRuleStep, type UpdateManualRuleStepInput } from "../steps/update-manual-rule"
import { fileLedgerStep } from "../../ledger/steps/file-ledger"
import { validateRuleScopeStep } from "../steps/validate-rule-scope"

export const updateManualRuleWorkflowId = "blacklist-update-manual-rule-workflow"

/**
 * Changes a manual rule.
 *
 * @returns the rule as it is now.
 * @throws MedusaError `not_found`; `invalid_data` naming the field that contradicts another or names
 * something that does not exist.
 *
 * @example
 * const { result: rule } = await updateManualRuleWorkflow(container).run({
 *   input: { id: "blmrule_123", permitted_strikes: 5 },
 * })
 */
export const updateManualRuleWorkflow = createWorkflow(
  updateManualRuleWorkflowId,
  (input: UpdateManualRuleStepInput) => {
    validateRuleScopeStep({ rules: transform({ input }, ({ input }) => [input]) })
    const saved = updateManualRuleStep(input)
    fileLedgerStep()
    return new WorkflowResponse(saved)
  }
)
