import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { type CheckoutFacts, factsOfCart, shopperOf } from "../../../modules/blacklist/screening"
import type { DecisionRow } from "../../../modules/blacklist/service"
import { buildOrderFacts } from "../../checkout/build-facts"
import { lookUp, type ShopperLookup } from "../../checkout/look-up"
import { findCart, readProviders } from "../../common/core-data/carts"
import { listOrderCarts } from "../../common/core-data/order-carts"
import { isNotFound } from "../../common/error-code"

/** A decision as far as it says what was decided about. */
export type DecisionSubject = Pick<DecisionRow, "order_id" | "cart_id">

async function factsOfOrderAt(
  orderId: string,
  container: MedusaContainer
): Promise<CheckoutFacts | null> {
  try {
    const [facts] = await buildOrderFacts([orderId], "order_id", container)
    return facts
  } catch (error) {
    if (isNotFound(error)) return null
    throw error
  }
}

/** What was decided about, as it is now: the order, else the cart; null where both are gone. */
export async function factsOfDecision(
  { order_id, cart_id }: DecisionSubject,
  container: MedusaContainer
): Promise<CheckoutFacts | null> {
  const ofOrder = order_id && (await factsOfOrderAt(order_id, container))
  if (ofOrder) return ofOrder
  const cart = cart_id && (await findCart(cart_id, container))
  if (!cart) return null
  return { ...factsOfCart(cart), payment_provider_ids: await readProviders(cart.id, container) }
}

/** A decision with all that is known of its shopper now. */
export interface ReviewedCheckout {
  decision: DecisionRow
  /** Null where the cart and the order are gone. */
  facts: CheckoutFacts | null
  lookup: ShopperLookup | null
  /** Who was logged in, as it was noted for the cart. */
  logged_in_customer_id: string | null
  /** The order that the cart has become. */
  order_id: string | null
}

const ordersOfCart = async (cartId: string | null, container: MedusaContainer) =>
  cartId ? await listOrderCarts({ cart_id: [cartId] }, container) : []

/** Reads what the review of a decision depends on. */
export async function readReviewedCheckout(
  decision: DecisionRow,
  container: MedusaContainer
): Promise<ReviewedCheckout> {
  const { origins } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const { cart_id } = decision
  const facts = await factsOfDecision(decision, container)
  const origin = cart_id && (await origins.of([cart_id])).get(cart_id)
  const [order] = decision.order_id ? [] : await ordersOfCart(cart_id, container)
  return {
    decision,
    facts,
    lookup: facts && (await lookUp(facts, container)),
    logged_in_customer_id: (origin && origin.customer_id) || null,
    order_id: decision.order_id ?? order?.order_id ?? null,
  }
}

/** Whom the checkout was of, in the form that is compared; null where nothing is known any more. */
export const shopperOfCheckout = ({ facts, lookup }: ReviewedCheckout) =>
  lookup?.success ? lookup.shopper : facts && shopperOf(facts)
