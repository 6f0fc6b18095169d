import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  type CheckoutFacts,
  factsOfCart,
  factsOfOrder,
  EMPTY_FACTS,
} from "../../../../modules/blacklist/screening"
import { listOrderCarts } from "../../../../workflows/common/core-data/order-carts"
import { loadScreenedCart } from "../../../../workflows/common/core-data/load-screened-cart"
import type { ExplainCheckoutWorkflowInput } from "../../../../workflows/checkout/workflows/explain-checkout"
import { loadScreenedOrders } from "../../../../workflows/common/core-data/load-screened-orders"
import { refuseDraftOrders } from "../../../../workflows/decisions/utils/refuse-draft-orders"
import type { AdminExplainBody, ExplainedFacts } from "./validators"

async function factsOfCartId(id: string, container: MedusaContainer): Promise<CheckoutFacts> {
  const cart = await loadScreenedCart(id, container)
  if (!cart) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart with id: ${id} was not found`)
  }
  return factsOfCart(cart)
}

async function factsOfOrderId(id: string, container: MedusaContainer): Promise<CheckoutFacts> {
  const [order] = await loadScreenedOrders([id], container)
  refuseDraftOrders([order], "order_id")
  const [link] = await listOrderCarts({ order_id: [id] }, container)
  return factsOfOrder(order, link?.cart_id ?? null)
}

/** Guests' records have no account to log in to; of a customer who is not on file nothing is known. */
async function canLogIn(id: string | null | undefined, container: MedusaContainer) {
  if (!id) return false
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id }, { select: ["id", "has_account"], take: 1 })
  return customer?.has_account ?? true
}

const factsOfBody = (given: ExplainedFacts, logged_in: boolean): CheckoutFacts => ({
  ...EMPTY_FACTS,
  email: given.email ?? null,
  ip: given.ip ?? null,
  phone: given.phone ?? null,
  customer_id: given.customer_id ?? null,
  logged_in_customer_id: (logged_in && given.customer_id) || null,
  sales_channel_id: given.sales_channel_id ?? null,
  shipping_address: given.shipping_address ?? null,
  billing_address: given.billing_address ?? null,
})

const factsAsGiven = async (given: ExplainedFacts, container: MedusaContainer) =>
  factsOfBody(given, given.logged_in ?? (await canLogIn(given.customer_id, container)))

/**
 * The checkout that is to be explained: of a cart as if it were completed now, of an order as if it
 * were checked now, or of facts as they are given.
 *
 * @throws MedusaError `not_found` for a cart or an order that does not exist; `invalid_data` for a
 * draft order.
 */
export async function explained(
  { cart_id, order_id, facts }: AdminExplainBody,
  container: MedusaContainer
): Promise<ExplainCheckoutWorkflowInput> {
  if (order_id !== undefined) {
    return { stage: "order_check", facts: await factsOfOrderId(order_id, container) }
  }
  return {
    stage: "complete_cart",
    facts:
      cart_id === undefined
        ? await factsAsGiven(facts as ExplainedFacts, container)
        : await factsOfCartId(cart_id, container),
  }
}
