import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { ScreenedCart } from "../../../modules/blacklist/screening"
import { findCart, findCartOfCollection } from "../../common/core-data/carts"

/**
 * The cart that a payment session pays for; of one that core has deleted since, the cart that was saved
 * when the storefront asked for it. None for a session of an order placed already.
 */
export async function cartOfSession(
  sessionId: string,
  container: MedusaContainer
): Promise<ScreenedCart | undefined> {
  const [session] = await container
    .resolve(Modules.PAYMENT)
    .listPaymentSessions({ id: [sessionId] }, { select: ["id", "payment_collection_id"], take: 1 })
  if (session) return await findCartOfCollection(session.payment_collection_id, container)

  const cartId = await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .paymentSessions.cartIdOf(sessionId)
  return cartId === null ? undefined : await findCart(cartId, container)
}
