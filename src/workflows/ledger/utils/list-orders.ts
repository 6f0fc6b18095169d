import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ScreenedOrder } from "../../../modules/blacklist/screening"
import { SCREENED_FIELDS } from "../../common/core-data/screened-fields"

/** Placed orders with what the ledger keeps of them, by the order of their ids. */
export async function listPlacedOrders(
  filters: Record<string, unknown>,
  take: number,
  container: MedusaContainer
): Promise<ScreenedOrder[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [...SCREENED_FIELDS, "created_at"],
    filters: { ...filters, is_draft_order: false },
    pagination: { take, skip: 0, order: { id: "ASC" } },
  })
  return data as unknown as ScreenedOrder[]
}
