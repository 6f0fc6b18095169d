import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ScreenedCart } from "../../../modules/blacklist/screening"
import { SCREENED_FIELDS } from "./screened-fields"

const CART_FIELDS = [...SCREENED_FIELDS, "completed_at"].map((field) => `cart.${field}`)

/** The cart that a payment collection pays for; none for an order's own collection. */
export async function cartOfCollection(
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
