import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../modules/blacklist"
import {
  type CheckoutFacts,
  factsOfCart,
  type ScreenedCart,
} from "../../modules/blacklist/screening"
import { listOrderCarts } from "../common/core-data/order-carts"
import { screenCheckout } from "./screen-checkout"
import { type CheckoutUndo, NOTHING_TO_UNDO, undoCheckout } from "./undo-checkout"
import {
  type CartPaymentSession,
  completionRefusalError,
  processableSessions,
  providersOf,
} from "./utils/refusal"
import { cancelPaymentSessionsWorkflow } from "./workflows/cancel-payment-sessions"

/** The cart as `completeCartWorkflow` hands it to its `validate` hook. */
export type GuardedCart = ScreenedCart & {
  payment_collection?: { id: string; payment_sessions?: CartPaymentSession[] | null } | null
}

/**
 * Lets a checkout pass or refuses it by throwing. A cart that has become an order already passes unseen: its
 * completion is being retried.
 *
 * @returns what `undoCheckout` takes when the completion fails later.
 * @throws MedusaError `not_allowed` with the one answer of the settings.
 */
export async function guardCheckout(
  cart: GuardedCart,
  container: MedusaContainer
): Promise<CheckoutUndo> {
  if (cart.completed_at) return NOTHING_TO_UNDO

  const sessions = cart.payment_collection?.payment_sessions
  const { decision, decision_id, claim_id, pass_id, refusal } = await screenCheckout(
    { stage: "complete_cart", facts: factsOfCompletion(cart, container) },
    container
  )
  const undo: CheckoutUndo = {
    cart_id: cart.id,
    decision_id,
    claim_id,
    pass_id,
    payment_session_ids: processableSessions(sessions).map(({ id }) => id),
  }
  if (decision.outcome !== "refuse") return undo

  // `completed_at` is written beside the order, not with it: only a refusal pays for asking.
  const orders = await listOrderCarts({ cart_id: [cart.id] }, container)
  if (orders.length) {
    await undoCheckout({ ...undo, cart_id: null, payment_session_ids: [] }, container)
    return NOTHING_TO_UNDO
  }

  if (cart.payment_collection) {
    await cancelPaymentSessionsWorkflow(container).run({
      input: { payment_collection_id: cart.payment_collection.id },
    })
  }
  throw completionRefusalError(refusal, sessions)
}

/** A request that completes the cart says itself who is there and from where; a webhook does not. */
function factsOfCompletion(cart: GuardedCart, container: MedusaContainer): CheckoutFacts {
  const { origins } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const origin = origins.ofCompletion(cart.id)
  return {
    ...factsOfCart(cart),
    payment_provider_ids: providersOf(cart.payment_collection?.payment_sessions),
    ...(origin && { ip: origin.ip ?? undefined, logged_in_customer_id: origin.customer_id }),
  }
}
