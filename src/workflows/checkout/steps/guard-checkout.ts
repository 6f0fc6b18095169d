import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import { factsOfCart, type ScreenedCart } from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { listOrderCarts } from "../utils/cart-of-order"
import { type CartPaymentSession, completionRefusalError } from "../utils/refusal"
import { screenSafely } from "../utils/screen-safely"
import { releasePaymentSessionsWorkflow } from "../workflows/release-payment-sessions"

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
 * @returns `{ decision_id }`, null where nothing was kept. Compensated by withdrawing that decision:
 * the checkout failed later, for reasons of its own.
 * @throws MedusaError `not_allowed` with the one answer of the settings.
 *
 * @example
 * guardCheckoutStep({ cart })
 */
export const guardCheckoutStep = createStep(
  guardCheckoutStepId,
  async ({ cart }: GuardCheckoutStepInput, { container }) => {
    if (cart.completed_at) return new StepResponse(passed(null), null)

    const { decision, decision_id, refusal } = await screenSafely(
      { stage: "complete_cart", facts: factsOfCart(cart) },
      container
    )
    if (decision.outcome !== "refuse") return new StepResponse(passed(decision_id), decision_id)

    // `completed_at` is written beside the order, not with it: only a refusal pays for asking.
    const orders = await listOrderCarts({ cart_id: [cart.id] }, container)
    if (orders.length) {
      await withdrawDecision(decision_id, container)
      return new StepResponse(passed(null), null)
    }

    if (cart.payment_collection) {
      await releasePaymentSessionsWorkflow(container).run({
        input: { payment_collection_id: cart.payment_collection.id },
      })
    }
    throw completionRefusalError(refusal, cart.payment_collection?.payment_sessions)
  },
  (decisionId, { container }) => withdrawDecision(decisionId, container)
)

const passed = (decision_id: string | null) => ({ decision_id })

async function withdrawDecision(id: string | null | undefined, container: MedusaContainer) {
  if (!id) return
  await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).withdrawDecision(id)
}
