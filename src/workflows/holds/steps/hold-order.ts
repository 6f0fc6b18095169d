import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MedusaError, OrderStatus } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { HoldWithComments } from "../../../modules/blacklist/persistence/holds"
import type { HoldSource } from "../../../types"
import { readGraph } from "../../common/core-data/read-graph"
import { invalidState } from "../../common/invalid-state"
import { nameOfOrder } from "../utils/refuse-held-orders"

interface OrderToHold {
  id: string
  display_id: number | null
  status: string
  is_draft_order: boolean | null
}

export interface HoldOrderStepInput {
  order_id: string
  reason?: string | null
  /** What holds it; `manual` where absent. */
  source?: HoldSource
  /** Id of the user who does; null where the plugin does. */
  created_by?: string | null
}

/**
 * Holds an order: nothing of it can be fulfilled until the hold is released. Compensated by taking the
 * hold away.
 *
 * @returns the hold.
 * @throws MedusaError `not_found`; `invalid_data` for a draft order; `invalid_state` where the order is held
 * already, or cancelled.
 *
 * @example
 * const hold = holdOrderStep({ order_id: "order_123", reason: "Calls from three names" })
 */
export const holdOrderStep = createStep(
  "blacklist-hold-order",
  async (input: HoldOrderStepInput, { container }) => {
    const { order_id, reason, source = "manual", created_by } = input
    const { holds } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const [order] = await readGraph<OrderToHold>(
      {
        entity: "order",
        fields: ["id", "display_id", "status", "is_draft_order"],
        filters: { id: order_id },
      },
      container
    )
    if (!order) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order with id: ${order_id} was not found`)
    }
    if (order.is_draft_order) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `order_id: draft orders cannot be held: ${order_id}`
      )
    }
    const name = nameOfOrder(order)
    if (order.status === OrderStatus.CANCELED) throw invalidState(`Order ${name} is cancelled`)

    const id = await holds.create({
      order_id,
      display_id: order.display_id,
      reason: reason || null,
      source,
      created_by: created_by ?? null,
    })
    if (!id) throw invalidState(`Order ${name} is on hold already`)
    return new StepResponse((await holds.newestOf(order_id)) as HoldWithComments, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).holds.remove(id)
  }
)
