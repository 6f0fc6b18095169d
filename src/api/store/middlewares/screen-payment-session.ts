import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { PaidCart } from "../../../modules/blacklist/persistence/carts"
import {
  type CheckoutFacts,
  factsOfCart,
  type Origin,
  type ScreenedCart,
} from "../../../modules/blacklist/screening"
import { refusesOnlyMethod } from "../../../modules/blacklist/screening/verdict"
import { screenCheckout } from "../../../workflows/checkout/screen-checkout"
import { methodRefusalError, refusalError } from "../../../workflows/checkout/utils/refusal"
import { cancelPaymentSessionsWorkflow } from "../../../workflows/checkout/workflows/cancel-payment-sessions"
import { findCartOfCollection } from "../../../workflows/common/core-data/carts"
import { logFailure } from "../../../workflows/common/log-failure"
import { withinBudget } from "../../../workflows/common/within-budget"
import { onAnswer } from "./on-answer"
import { originOf, saveOrigin, type StoreRequest } from "./save-origin"

const OpenedSessions = z.object({
  payment_collection: z.object({ payment_sessions: z.array(z.object({ id: z.string() })) }),
})

/** Core refuses whatever else stands there, after this. */
const AskedFor = z
  .object({ provider_id: z.string() })
  .transform(({ provider_id }) => ({ provider_ids: [provider_id] }))

/**
 * The early refusal: a shopper who would be refused at completion gets no payment session either, and never
 * reaches the card form. Sessions that the cart has already are cancelled. It always answers with the message. Where
 * nothing but the payment method asked for is refused, other methods stay open.
 * Medusa has no hook there.
 */
export const screenPaymentSession = async (
  req: StoreRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const service = req.scope.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  try {
    const origin = originOf(req, service)
    const paid = await readPaidCart(req.params.id, origin, req.scope)
    if (!paid || paid.cart.completed_at) return next()

    savePaymentSessions(res, paid, service)
    const { decision, refusal } = await screenCheckout(
      { stage: "payment_session", facts: factsOfRequest(paid.cart, origin, req.body) },
      req.scope
    )
    if (decision.outcome !== "refuse") return next()
    if (refusesOnlyMethod(decision)) return next(methodRefusalError(refusal))

    // Core would have dropped the sessions of an earlier attempt; here its route is not reached.
    await cancelPaymentSessionsWorkflow(req.scope).run({
      input: { payment_collection_id: req.params.id },
    })
    next(refusalError(refusal))
  } catch (error) {
    logFailure(
      `to screen a payment session of ${encodeURIComponent(req.params.id)}`,
      error,
      req.scope
    )
    const refuses = service.options.onError === "refuse"
    next(refuses ? refusalError(service.lastKnownSettings) : undefined)
  }
}

/** The cart of the collection; the request's origin is saved for it in passing. */
async function readPaidCart(
  collectionId: string,
  origin: Origin,
  container: MedusaContainer
): Promise<PaidCart | null> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  try {
    const paid = await withinBudget(
      (start) => service.carts.ofCollection(collectionId, origin, start),
      service.options.timeoutMs
    )
    if (paid !== undefined) return paid
  } catch (error) {
    logFailure(
      `to read the cart of ${encodeURIComponent(collectionId)} in one statement`,
      error,
      container
    )
  }
  const cart = await findCartOfCollection(collectionId, container)
  if (!cart) return null
  if (!cart.completed_at) await saveOrigin(cart.id, origin, container)
  return { cart, payment_session_ids: [] }
}

/**
 * Saves which cart payment sessions pay for: a shopper who tries cards may have replaced one before the
 * provider's webhook says that it failed. The shopper does not wait for it.
 */
function savePaymentSessions(
  res: MedusaResponse,
  { cart, payment_session_ids }: PaidCart,
  { paymentSessions }: BlacklistModuleService
): void {
  paymentSessions.saveLater(cart.id, payment_session_ids)
  onAnswer(res, (body) => {
    const { data } = OpenedSessions.safeParse(body)
    const opened = data?.payment_collection.payment_sessions.map(({ id }) => id)
    if (opened) paymentSessions.saveLater(cart.id, opened)
  })
}

/** This request itself says who is there; the saved IP is used only where it has no readable one. */
const factsOfRequest = (cart: ScreenedCart, origin: Origin, body: unknown): CheckoutFacts => ({
  ...factsOfCart(cart),
  payment_provider_ids: AskedFor.safeParse(body).data?.provider_ids ?? [],
  ip: origin.ip ?? undefined,
  logged_in_customer_id: origin.customer_id,
})
