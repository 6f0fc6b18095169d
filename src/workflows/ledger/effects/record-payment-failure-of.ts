import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type { FailureSource } from "../../../modules/blacklist/persistence/ledger/payment-failures"
import { factsOfCart, hashesOf, shopperOf, withOrigin } from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { cartOfSession } from "../utils/cart-of-session"

/** A decline as somebody reported it. */
export interface ReportedFailure {
  payment_session_id: string
  /** What the provider calls the event, with the provider's name; null for a refusal at completion. */
  provider_event_id: string | null
  source: FailureSource
}

/**
 * Counts one declined payment against whoever was paying. A session of no known cart (it
 * pays for an order placed already, or another application made it) counts against nobody.
 *
 * @returns whether it was new.
 */
export async function recordPaymentFailureOf(
  decline: ReportedFailure,
  container: MedusaContainer
): Promise<boolean> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const cart = await cartOfSession(decline.payment_session_id, container)
  if (!cart) return false

  const facts = factsOfCart(cart)
  const [origin] = await service.listCartOrigins({ cart_id: cart.id }, { take: 1 })
  const shopper = withOrigin(shopperOf(facts), facts, origin ?? null)
  return await service.paymentFailures.record({
    ...decline,
    cart_id: cart.id,
    identity: hashesOf(shopper),
  })
}
