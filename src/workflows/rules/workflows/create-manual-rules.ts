import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  createManualRulesStep,
  type CreateManualRulesStepInput,
} from "../steps/create-manual-rules"
import { indexLedgerStep } from "../../ledger/steps/index-ledger"
import { validateRuleScopeStep } from "../steps/validate-rule-scope"

export const createManualRulesWorkflowId = "blacklist-create-manual-rules"

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
  createManualRulesWorkflowId,
  (input: CreateManualRulesStepInput) => {
    validateRuleScopeStep({ rules: input.rules })
    const saved = createManualRulesStep(input)
    indexLedgerStep()
    return new WorkflowResponse(saved)
  }
)
