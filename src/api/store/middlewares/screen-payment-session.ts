import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import { factsOfCart, type ScreenedCart } from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { refusalError } from "../../../workflows/checkout/utils/refusal"
import { screenSafely } from "../../../workflows/checkout/utils/screen-safely"
import { SCREENED_FIELDS } from "../../../workflows/orders/utils/load-screened-orders"
import { noteOrigin, originOf, type StoreRequest } from "./note-origin"

const CART_FIELDS = [...SCREENED_FIELDS, "completed_at"].map((field) => `cart.${field}`)

/** The cart that a payment collection pays for; none for an order's own collection. */
async function cartOfCollection(
  paymentCollectionId: string,
  container: MedusaContainer
): Promise<ScreenedCart | undefined> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart_payment_collection",
    fields: CART_FIELDS,
    filters: { payment_collection_id: paymentCollectionId },
  })
  return data[0]?.cart as ScreenedCart | undefined
}

/**
 * The early refusal: whoever would be refused at completion gets no payment session either, and so
 * never reaches the card form. Medusa has no hook there. It always answers with the message.
 */
export const screenPaymentSession = async (
  req: StoreRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const cart = await cartOfCollection(req.params.id, req.scope)
  if (!cart || cart.completed_at) return next()

  const service = req.scope.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const origin = originOf(req, service)
  await noteOrigin(cart.id, origin, req.scope)

  const { verdict, refusal } = await screenSafely(
    {
      stage: "payment_session",
      facts: {
        ...factsOfCart(cart),
        ip: origin.ip ?? undefined,
        logged_in_customer_id: origin.customer_id,
      },
    },
    req.scope
  )
  next(verdict.outcome === "refuse" ? refusalError(refusal) : undefined)
}
