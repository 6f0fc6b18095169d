import {
  type CheckoutFacts,
  EMPTY_FACTS,
  factsOfCart,
  factsOfOrder,
} from "../../modules/blacklist/screening"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { FACTS_FROM_CART } from "../../modules/blacklist/screening/facts"
import type { DecisionStage } from "../../types"
import { readCart, readProviders } from "../common/core-data/carts"
import { readTotal, withTotals } from "../common/core-data/totals"
import { readOrders } from "../common/core-data/orders"
import { refuseDraftOrders } from "../decisions/utils/refuse-draft-orders"

/** Facts as somebody gives them. What is absent is unknown, or looked up by `cart_id` where that is given. */
export type GivenFacts = Partial<CheckoutFacts> & {
  /** Whether the customer is logged in; absent: where the customer has an account. */
  logged_in?: boolean
}

/** A checkout: of a cart as if it were completed now, of an order as if it were checked now, or of given facts. */
export type CheckoutSource = {
  cart_id?: string
  order_id?: string
  facts?: GivenFacts
  /** For given facts; `complete_cart` where absent. */
  stage?: DecisionStage
}

/** What is screened. */
export interface ScreenCheckoutInput {
  stage: DecisionStage
  /** See `factsOfCart` and `factsOfOrder`. */
  facts: CheckoutFacts
}

/** Of a customer who is not in the store's database nothing is known: it may have an account. */
async function readCustomer(id: string | null | undefined, container: MedusaContainer) {
  if (!id) return { has_account: false, email: null }
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id }, { select: ["id", "email", "has_account"], take: 1 })
  return { has_account: customer?.has_account ?? true, email: customer?.email ?? null }
}

async function factsAsGiven(
  { logged_in, ...given }: GivenFacts,
  container: MedusaContainer
): Promise<CheckoutFacts> {
  if (given.cart_id) return { ...FACTS_FROM_CART, ...given }
  const customer = await readCustomer(given.customer_id, container)
  const facts = { ...EMPTY_FACTS, customer_email: customer.email, ...given }
  if (given.logged_in_customer_id !== undefined) return facts
  const isLoggedIn = logged_in ?? customer.has_account
  return { ...facts, logged_in_customer_id: (isLoggedIn && given.customer_id) || null }
}

/**
 * The facts of placed orders, in the order of the ids.
 *
 * @param field - the input's name for the ids, for the message
 * @throws MedusaError `not_found` naming the ids there are no orders for; `invalid_data` naming drafts.
 */
export async function buildOrderFacts(
  ids: string[],
  field: string,
  container: MedusaContainer
): Promise<CheckoutFacts[]> {
  const orders = await readOrders(ids, container)
  refuseDraftOrders(orders, field)
  return orders.map((order) => factsOfOrder(order, order.cart_id))
}

/**
 * The stage and the facts of a checkout.
 *
 * @throws MedusaError `not_found` for a cart or an order that does not exist; `invalid_data` for a draft order.
 */
export async function buildCheckoutFacts(
  { cart_id, order_id, facts = {}, stage = "complete_cart" }: CheckoutSource,
  container: MedusaContainer
): Promise<ScreenCheckoutInput> {
  if (order_id) {
    const [ofOrder] = await withTotals(
      await buildOrderFacts([order_id], "order_id", container),
      container
    )
    return { stage: "order_check", facts: ofOrder }
  }
  if (cart_id) {
    const cart = await readCart(cart_id, container)
    const facts = {
      ...factsOfCart(cart),
      payment_provider_ids: await readProviders(cart_id, container),
    }
    const total = await readTotal({ cart_id, order_id: null }, container)
    return { stage: "complete_cart", facts: { ...facts, ...total } }
  }
  return { stage, facts: await factsAsGiven(facts, container) }
}
