import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createAutoRulesStep, type CreateAutoRulesStepInput } from "../steps/create-auto-rules"
import { validateRuleScopeStep } from "../steps/validate-rule-scope"

export const createAutoRulesWorkflowId = "blacklist-create-auto-rules"

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
  createAutoRulesWorkflowId,
  (input: CreateAutoRulesStepInput) => {
    validateRuleScopeStep({ rules: input.rules })
    return new WorkflowResponse(createAutoRulesStep(input))
  }
)
