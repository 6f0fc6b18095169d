import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import {
  type CheckoutFacts,
  factsOfCart,
  type Origin,
  type ScreenedCart,
} from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { cartOfCollection } from "../../../workflows/common/core-data/cart-of-collection"
import { errorCode } from "../../../workflows/common/error-code"
import { refusalError } from "../../../workflows/checkout/utils/refusal"
import { screenSafely } from "../../../workflows/checkout/utils/screen-safely"
import { cancelPaymentSessionsWorkflow } from "../../../workflows/checkout/workflows/cancel-payment-sessions"
import { saveOrigin, originOf, type StoreRequest } from "./save-origin"
import { savePaymentSessions } from "./save-payment-sessions"

/**
 * The early refusal: whoever would be refused at completion gets no payment session either, and so
 * never reaches the card form. What an earlier session of the cart holds is given back. Medusa has no
 * hook there. It always answers with the message.
 */
export const screenPaymentSession = async (
  req: StoreRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const service = req.scope.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  try {
    const cart = await cartOfCollection(req.params.id, req.scope)
    if (!cart || cart.completed_at) return next()

    const origin = originOf(req, service)
    await saveOrigin(cart.id, origin, req.scope)
    savePaymentSessions(res, cart.id, req.params.id, req.scope)
    const { decision, refusal } = await screenSafely(
      { stage: "payment_session", facts: factsOfRequest(cart, origin) },
      req.scope
    )
    if (decision.outcome !== "refuse") return next()

    // Core would have dropped the sessions of an earlier attempt; here its route is not reached.
    await cancelPaymentSessionsWorkflow(req.scope).run({
      input: { payment_collection_id: req.params.id },
    })
    next(refusalError(refusal))
  } catch (error) {
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `medusa-plugin-blacklist: a payment session could not be screened (${errorCode(error)})`
      )
    const refuses = service.options.onError === "refuse"
    next(refuses ? refusalError(service.lastKnownSettings) : undefined)
  }
}

/** This request itself says who is there; only where it has no readable IP the noted one is used. */
const factsOfRequest = (cart: ScreenedCart, origin: Origin): CheckoutFacts => ({
  ...factsOfCart(cart),
  ip: origin.ip ?? undefined,
  logged_in_customer_id: origin.customer_id,
})
