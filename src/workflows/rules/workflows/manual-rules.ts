import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type Actor, withAudit } from "../../common/audit"
import { indexLedgerStep } from "../../ledger/steps/index-ledger"
import {
  type CreateManualRuleInput,
  createManualRulesStep,
  deleteManualRulesStep,
  updateManualRuleStep,
  type UpdateManualRuleStepInput,
} from "../steps/manual-rules"
import { validateRuleScopeStep } from "../steps/validate-rule-scope"
import { updateInTurn } from "../utils/update-in-turn"

export interface CreateManualRulesWorkflowInput extends Actor {
  rules: CreateManualRuleInput[]
}

export type UpdateManualRuleWorkflowInput = UpdateManualRuleStepInput & Actor

export interface DeleteManualRulesWorkflowInput extends Actor {
  ids: string[]
}

/**
 * Creates manual rules ("the same details came N times"), all or none.
 *
 * @returns the rules.
 * @throws MedusaError `invalid_data` naming the field that contradicts another or names something
 * that does not exist.
 *
 * @example
 * const { result: rules } = await createManualRulesWorkflow(container).run({
 *   input: {
 *     rules: [
 *       {
 *         name: "Three parcels to one address",
 *         attributes: ["street", "house_number", "postal_code"],
 *         permitted_strikes: 3,
 *         requires_suspicion: false,
 *       },
 *     ],
 *   },
 * })
 */
export const createManualRulesWorkflow = createWorkflow(
  "blacklist-create-manual-rules",
  (input: CreateManualRulesWorkflowInput) => {
    validateRuleScopeStep({ rules: input.rules })
    const created = createManualRulesStep({ rules: input.rules, created_by: input.actor_id })
    indexLedgerStep()
    return new WorkflowResponse(withAudit("create", "manual_rule", input, created))
  }
)

/**
 * Changes a manual rule. Changes of one rule wait for each other.
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
  "blacklist-update-manual-rule",
  (input: UpdateManualRuleWorkflowInput) => {
    const updated = updateInTurn(input.id, () => {
      validateRuleScopeStep({ rules: transform({ input }, ({ input }) => [input]) })
      return updateManualRuleStep(
        transform({ input }, ({ input: { actor_id: _, ...changes } }) => changes)
      )
    })
    indexLedgerStep()
    return new WorkflowResponse(withAudit("update", "manual_rule", input, updated))
  }
)

/**
 * Deletes manual rules for good. Bans that they set stay until they end or are lifted.
 *
 * @returns the ids.
 * @throws MedusaError `not_found`; nothing is deleted then.
 *
 * @example
 * await deleteManualRulesWorkflow(container).run({ input: { ids: ["blmrule_123"] } })
 */
export const deleteManualRulesWorkflow = createWorkflow(
  "blacklist-delete-manual-rules",
  (input: DeleteManualRulesWorkflowInput) =>
    new WorkflowResponse(
      withAudit("delete", "manual_rule", input, deleteManualRulesStep({ ids: input.ids }))
    )
)
