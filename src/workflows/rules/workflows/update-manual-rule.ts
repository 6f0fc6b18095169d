import { randomUUID } from "node:crypto"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { updateManualRuleStep, type UpdateManualRuleStepInput } from "../steps/update-manual-rule"
import { indexLedgerStep } from "../../ledger/steps/index-ledger"
import { validateRuleScopeStep } from "../steps/validate-rule-scope"

export const updateManualRuleWorkflowId = "blacklist-update-manual-rule"

/**
 * Changes a manual rule. Changes of one rule wait for each other, so that two that are right on
 * their own cannot store a contradiction.
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
    const ownerId = transform({ input }, () => randomUUID())
    acquireLockStep({ key: input.id, ownerId, timeout: 2, ttl: 10 })
    validateRuleScopeStep({ rules: transform({ input }, ({ input }) => [input]) })
    const saved = updateManualRuleStep(input)
    releaseLockStep({ key: input.id, ownerId })
    indexLedgerStep()
    return new WorkflowResponse(saved)
  }
)
