import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { guardCheckout, type GuardedCart } from "../checkout/guard-checkout"
import { type CheckoutUndo, undoCheckout } from "../checkout/undo-checkout"

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
  { cart }: { cart: GuardedCart },
  { container }: HookContext
) => {
  const undo = await guardCheckout(cart, container)
  return new StepResponse(undo, undo)
}

/**
 * Undoes what `guardCompletion` left behind, when the completion fails later: a flag without an order marks
 * nothing, and a claim without one keeps no other shopper out. A payment that the provider declined is
 * recorded. Medusa passes nothing where the guard itself refused: that stays recorded.
 */
export const undoGuardCompletion = async (
  undo: CheckoutUndo | null | undefined,
  { container }: HookContext
) => {
  if (undo) await undoCheckout(undo, container)
}
