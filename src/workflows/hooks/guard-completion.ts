import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import type { GuardCheckoutStepInput } from "../checkout/steps/guard-checkout"
import { guardCheckoutWorkflow } from "../checkout/workflows/guard-checkout"
import { withdrawDecisionWorkflow } from "../checkout/workflows/withdraw-decision"

interface HookContext {
  container: MedusaContainer
}

/**
 * The plugin's handler of `completeCartWorkflow`'s `validate` hook. A store with a handler of its
 * own (option `completeCartHook: false`) ends it with this one.
 *
 * @throws MedusaError `not_allowed` where the shopper is refused.
 *
 * @example
 * completeCartWorkflow.hooks.validate(async (input, context) => {
 *   // … the store's own validation
 *   return guardCompletion(input, context)
 * }, undoGuardCompletion)
 */
export const guardCompletion = async (
  { cart }: GuardCheckoutStepInput,
  { container }: HookContext
) => {
  const {
    result: { decision_id },
  } = await guardCheckoutWorkflow(container).run({ input: { cart } })
  return new StepResponse(decision_id, decision_id)
}

/**
 * Takes back what `guardCompletion` kept, when the completion fails later: a flag without an order
 * marks nothing. Called with nothing when the guard itself refused: that stays on record.
 */
export const undoGuardCompletion = async (
  decision_id: string | null | undefined,
  { container }: HookContext
) => {
  if (!decision_id) return
  await withdrawDecisionWorkflow(container).run({ input: { decision_id } })
}
