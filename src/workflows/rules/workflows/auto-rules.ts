import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type Actor, withAudit } from "../../common/audit"

import {
  type CreateAutoRuleInput,
  createAutoRulesStep,
  deleteAutoRulesStep,
  updateAutoRuleStep,
  type UpdateAutoRuleStepInput,
} from "../steps/auto-rules"
import { validateRuleScopeStep } from "../steps/validate-rule-scope"
import { updateInTurn } from "../utils/update-in-turn"

export interface CreateAutoRulesWorkflowInput extends Actor {
  rules: CreateAutoRuleInput[]
}

export type UpdateAutoRuleWorkflowInput = UpdateAutoRuleStepInput & Actor

export interface DeleteAutoRulesWorkflowInput extends Actor {
  ids: string[]
}

/**
 * Creates auto rules ("too many in a period"), all or none.
 *
 * @returns the rules.
 * @throws MedusaError `invalid_data` naming the field that contradicts another or names something
 * that does not exist.
 *
 * @example
 * const { result: rules } = await createAutoRulesWorkflow(container).run({
 *   input: {
 *     rules: [
 *       {
 *         name: "Five orders a day",
 *         type: "orders",
 *         limit: 5,
 *         period: { value: 1, unit: "day" },
 *       },
 *     ],
 *   },
 * })
 */
export const createAutoRulesWorkflow = createWorkflow(
  "blacklist-create-auto-rules",
  (input: CreateAutoRulesWorkflowInput) => {
    validateRuleScopeStep({ rules: input.rules })
    const created = createAutoRulesStep({ rules: input.rules, created_by: input.actor_id })
    return new WorkflowResponse(withAudit("create", "auto_rule", input, created))
  }
)

/**
 * Changes an auto rule. Changes of one rule wait for each other.
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
  "blacklist-update-auto-rule",
  (input: UpdateAutoRuleWorkflowInput) => {
    const updated = updateInTurn(input.id, () => {
      validateRuleScopeStep({ rules: transform({ input }, ({ input }) => [input]) })
      return updateAutoRuleStep(
        transform({ input }, ({ input: { actor_id: _, ...changes } }) => changes)
      )
    })
    return new WorkflowResponse(withAudit("update", "auto_rule", input, updated))
  }
)

/**
 * Deletes auto rules for good. Bans that they set stay until they end or are lifted.
 *
 * @returns the ids.
 * @throws MedusaError `not_found`; nothing is deleted then.
 *
 * @example
 * await deleteAutoRulesWorkflow(container).run({ input: { ids: ["blarule_123"] } })
 */
export const deleteAutoRulesWorkflow = createWorkflow(
  "blacklist-delete-auto-rules",
  (input: DeleteAutoRulesWorkflowInput) =>
    new WorkflowResponse(
      withAudit("delete", "auto_rule", input, deleteAutoRulesStep({ ids: input.ids }))
    )
)
