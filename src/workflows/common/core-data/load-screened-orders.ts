import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { ScreenedOrder } from "../../../modules/blacklist/screening"
import { SCREENED_FIELDS } from "./screened-fields"

/** An order with what screening reads of it, and whether it is one that an admin is still making. */
export type LoadedOrder = ScreenedOrder & { is_draft_order?: boolean | null }

/**
 * Orders with what screening reads of them, in the order of the ids.
 *
 * @throws MedusaError `not_found` naming the ids there are no orders for.
 */
export async function loadScreenedOrders(
  ids: string[],
  container: MedusaContainer
): Promise<LoadedOrder[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [...SCREENED_FIELDS, "created_at", "is_draft_order"],
    filters: { id: ids },
  })
  const found = new Map((data as unknown as LoadedOrder[]).map((order) => [order.id, order]))
  const missing = ids.filter((id) => !found.has(id))
  if (missing.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order with id: ${missing.join(", ")} was not found`
    )
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}
