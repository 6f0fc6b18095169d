import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import type { GuardCheckoutStepInput } from "../checkout/steps/guard-checkout"
import { guardCheckoutWorkflow } from "../checkout/workflows/guard-checkout"
import type { CheckoutUndo } from "../checkout/utils/checkout-undo"
import { undoCheckoutWorkflow } from "../checkout/workflows/undo-checkout"

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
  const { result: pass } = await guardCheckoutWorkflow(container).run({ input: { cart } })
  return new StepResponse(pass, pass)
}

/**
 * Takes back what `guardCompletion` left behind, when the completion fails later: a flag without an
 * order marks nothing, and a claim without one keeps nobody else out. A payment that the provider
 * declined is counted. Called with nothing when the guard itself refused: that stays on record.
 */
export const undoGuardCompletion = async (
  pass: CheckoutUndo | null | undefined,
  { container }: HookContext
) => {
  if (pass) await undoCheckoutWorkflow(container).run({ input: pass })
}
