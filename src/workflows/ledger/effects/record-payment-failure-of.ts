import { factsOfCart, shopperOf, withOrigin } from "../../../modules/blacklist/screening"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { FailureSource } from "../../../modules/blacklist/persistence/ledger/payment-failures"
import { hashesOf } from "../../../modules/blacklist/screening/rules"
import { sharedDetails } from "../../common/core-data/store-details"
import { cartOfSession } from "../utils/cart-of-session"

/** A declined payment as it was reported. */
export interface ReportedFailure {
  payment_session_id: string
  /** What the provider calls the event, with the provider's name; null for a refusal at completion. */
  provider_event_id: string | null
  /** What the event says, in hashes, where the provider gave it no id of its own. */
  provider_event_fields?: Record<string, string> | null
  source: FailureSource
}

/**
 * Records one declined payment against the shopper who was paying. A session of no known cart (it
 * pays for an order placed already, or another application made it) counts against nobody.
 *
 * @returns whether it was new.
 */
export async function recordPaymentFailureOf(
  reported: ReportedFailure,
  container: MedusaContainer
): Promise<boolean> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const cart = await cartOfSession(reported.payment_session_id, container)
  if (!cart) return false

  const facts = factsOfCart(cart)
  const origin = (await service.origins.of([cart.id])).get(cart.id) ?? null
  const shared = await sharedDetails(container)
  const shopper = withOrigin(shopperOf(facts, shared), facts, origin, shared)
  return await service.paymentFailures.record({
    ...reported,
    cart_id: cart.id,
    identity: hashesOf(shopper),
  })
}
