import { randomUUID } from "node:crypto"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { updateAutoRuleStep, type UpdateAutoRuleStepInput } from "../steps/update-auto-rule"
import { validateRuleScopeStep } from "../steps/validate-rule-scope"

export const updateAutoRuleWorkflowId = "blacklist-update-auto-rule"

/**
 * Changes an auto rule. Changes of one rule wait for each other, so that two that are right on
 * their own cannot store a contradiction.
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
    const ownerId = transform({ input }, () => randomUUID())
    acquireLockStep({ key: input.id, ownerId, timeout: 2, ttl: 10 })
    validateRuleScopeStep({ rules: transform({ input }, ({ input }) => [input]) })
    const saved = updateAutoRuleStep(input)
    releaseLockStep({ key: input.id, ownerId })
    return new WorkflowResponse(saved)
  }
)
