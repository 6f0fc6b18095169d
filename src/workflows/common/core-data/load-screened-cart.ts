import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ScreenedCart } from "../../../modules/blacklist/screening"
import { SCREENED_FIELDS } from "./screened-fields"

/** A cart with what screening reads of it; none where there is no such cart. */
export async function loadScreenedCart(
  id: string,
  container: MedusaContainer
): Promise<ScreenedCart | undefined> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: SCREENED_FIELDS,
    filters: { id },
  })
  return data[0] as unknown as ScreenedCart | undefined
}
