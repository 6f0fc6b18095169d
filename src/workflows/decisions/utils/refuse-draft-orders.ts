import { MedusaError } from "@medusajs/framework/utils"
import type { ReadOrder } from "../../common/core-data/orders"

/**
 * Draft orders are made by admins, and never screened. One that was converted is an order like others.
 *
 * @param field - the input's name for the ids, for the message
 * @throws MedusaError `invalid_data` naming the field and the draft orders among the orders.
 */
export function refuseDraftOrders(orders: ReadOrder[], field: string): void {
  const drafts = orders.filter(({ is_draft_order }) => is_draft_order).map(({ id }) => id)
  if (drafts.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${field}: draft orders are never screened: ${drafts.join(", ")}`
    )
  }
}
