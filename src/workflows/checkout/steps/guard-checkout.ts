import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { factsOfCart, type ScreenedCart } from "../../../modules/blacklist/screening"
import { listOrderCarts } from "../../common/core-data/order-carts"
import { type CheckoutUndo, NOTHING_TO_UNDO, undoCheckout } from "../utils/checkout-undo"
import {
  type CartPaymentSession,
  completionRefusalError,
  processableSessions,
} from "../utils/refusal"
import { screenSafely } from "../utils/screen-safely"
import { cancelPaymentSessionsWorkflow } from "../workflows/cancel-payment-sessions"

/** The cart as `completeCartWorkflow` hands it to its `validate` hook. */
export interface GuardCheckoutStepInput {
  cart: ScreenedCart & {
    payment_collection?: { id: string; payment_sessions?: CartPaymentSession[] | null } | null
  }
}

export const guardCheckoutStepId = "blacklist-guard-checkout"

/**
 * Lets a checkout pass or refuses it by throwing. A cart that has become an order already passes
 * unseen: its completion is being retried.
 *
 * The screening runs as a workflow of its own, so that what it kept outlives the error thrown here.
 *
 * @returns what the checkout leaves behind (`CheckoutUndo`). Compensated by taking that back: the
 * checkout failed later, for reasons of its own.
 * @throws MedusaError `not_allowed` with the one answer of the settings.
 *
 * @example
 * guardCheckoutStep({ cart })
 */
export const guardCheckoutStep = createStep(
  guardCheckoutStepId,
  async ({ cart }: GuardCheckoutStepInput, { container }) => {
    if (cart.completed_at)
      return new StepResponse<CheckoutUndo, CheckoutUndo>(NOTHING_TO_UNDO, NOTHING_TO_UNDO)

    const sessions = cart.payment_collection?.payment_sessions
    const { decision, decision_id, claim_id, refusal } = await screenSafely(
      { stage: "complete_cart", facts: factsOfCart(cart) },
      container
    )
    const pass: CheckoutUndo = {
      cart_id: cart.id,
      decision_id,
      claim_id,
      payment_session_ids: processableSessions(sessions).map(({ id }) => id),
    }
    if (decision.outcome !== "refuse") {
      return new StepResponse<CheckoutUndo, CheckoutUndo>(pass, pass)
    }

    // `completed_at` is written beside the order, not with it: only a refusal pays for asking.
    const orders = await listOrderCarts({ cart_id: [cart.id] }, container)
    if (orders.length) {
      await undoCheckout({ ...pass, cart_id: null, payment_session_ids: [] }, container)
      return new StepResponse<CheckoutUndo, CheckoutUndo>(NOTHING_TO_UNDO, NOTHING_TO_UNDO)
    }

    if (cart.payment_collection) {
      await cancelPaymentSessionsWorkflow(container).run({
        input: { payment_collection_id: cart.payment_collection.id },
      })
    }
    throw completionRefusalError(refusal, sessions)
  },
  async (pass, { container }) => {
    if (pass) await undoCheckout(pass, container)
  }
)
