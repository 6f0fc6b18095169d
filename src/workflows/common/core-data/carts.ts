import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { ScreenedCart } from "../../../modules/blacklist/screening"
import { type CartPaymentSession, providersOf } from "../../checkout/utils/refusal"
import { readGraph } from "./read-graph"
import { SCREENED_FIELDS } from "./screened-fields"

const CART_FIELDS = [...SCREENED_FIELDS, "completed_at"]

/** A cart with what screening reads of it; none where there is no such cart. */
export async function findCart(
  id: string,
  container: MedusaContainer
): Promise<ScreenedCart | undefined> {
  const [cart] = await readGraph<ScreenedCart>(
    { entity: "cart", fields: CART_FIELDS, filters: { id } },
    container
  )
  return cart
}

/**
 * A cart with what screening reads of it.
 *
 * @throws MedusaError `not_found`
 */
export async function readCart(id: string, container: MedusaContainer): Promise<ScreenedCart> {
  const cart = await findCart(id, container)
  if (cart) return cart
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart with id: ${id} was not found`)
}

/** Whom the payment of a cart would go to, by the sessions that it has. */
export async function readProviders(id: string, container: MedusaContainer): Promise<string[]> {
  const [cart] = await readGraph<{
    payment_collection?: { payment_sessions?: CartPaymentSession[] | null } | null
  }>(
    {
      entity: "cart",
      fields: ["id", "payment_collection.id", "payment_collection.payment_sessions.*"],
      filters: { id },
    },
    container
  )
  return providersOf(cart?.payment_collection?.payment_sessions)
}

/** The cart that a payment collection pays for; none for an order's own collection. */
export async function findCartOfCollection(
  paymentCollectionId: string,
  container: MedusaContainer
): Promise<ScreenedCart | undefined> {
  const [link] = await readGraph<{ cart?: ScreenedCart }>(
    {
      entity: "cart_payment_collection",
      fields: CART_FIELDS.map((field) => `cart.${field}`),
      filters: { payment_collection_id: paymentCollectionId },
    },
    container
  )
  return link?.cart
}
