import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { guardCheckout, type GuardedCart } from "../guard-checkout"
import { type CheckoutUndo, undoCheckout } from "../undo-checkout"

export interface GuardCheckoutStepInput {
  cart: GuardedCart
}

/**
 * Lets a checkout pass or refuses it by throwing; what was recorded of it outlives the error. A cart that has
 * become an order already passes unseen: its completion is being retried.
 *
 * @returns what the checkout leaves behind (`CheckoutUndo`). Compensated by undoing that: the checkout failed
 * later, for reasons of its own.
 * @throws MedusaError `not_allowed` with the one answer of the settings.
 *
 * @example
 * guardCheckoutStep({ cart })
 */
export const guardCheckoutStep = createStep(
  "blacklist-guard-checkout",
  async ({ cart }: GuardCheckoutStepInput, { container }) => {
    const undo = await guardCheckout(cart, container)
    return new StepResponse<CheckoutUndo, CheckoutUndo>(undo, undo)
  },
  async (undo, { container }) => {
    if (undo) await undoCheckout(undo, container)
  }
)
