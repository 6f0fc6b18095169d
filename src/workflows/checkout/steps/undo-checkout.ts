import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type CheckoutUndo, undoCheckout } from "../undo-checkout"

/**
 * Undoes what a checkout left behind that was let through and failed later: its decision and its place among
 * the orders that rules let through. Where the provider declined, that is recorded.
 *
 * It does not throw and is not compensated: it is itself a compensation.
 *
 * @example
 * undoCheckoutStep({
 *   cart_id: "cart_123", decision_id: null, claim_id: "42", payment_session_ids: ["payses_123"],
 * })
 */
export const undoCheckoutStep = createStep(
  "blacklist-undo-checkout",
  async (undo: CheckoutUndo, { container }) => {
    await undoCheckout(undo, container)
    return new StepResponse(void 0)
  }
)
