import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ordersOfFulfillment, ordersOfItems } from "../utils/order-of-fulfillment"
import { refuseHeldOrders } from "../utils/refuse-held-orders"

/** What is about to leave the store. */
export interface RefuseHeldOrdersStepInput {
  order_ids?: string[]
  /** A fulfilment or shipment; its orders are found. */
  fulfillment_id?: string
  /** Items of orders; their orders are found. */
  line_item_ids?: string[]
}

/**
 * Lets nothing pass of an order that is on hold. For workflows of a store that send goods by other means
 * than core's, and for its own handlers of core's fulfilment hooks.
 *
 * @throws MedusaError `not_allowed` naming the order and why it is held.
 *
 * @example
 * refuseHeldOrdersStep({ order_ids: ["order_123"] })
 */
export const refuseHeldOrdersStep = createStep(
  "blacklist-refuse-held-orders",
  async (
    { order_ids = [], fulfillment_id, line_item_ids = [] }: RefuseHeldOrdersStepInput,
    { container }
  ) => {
    const found = fulfillment_id ? await ordersOfFulfillment(fulfillment_id, container) : []
    const ofItems = await ordersOfItems(line_item_ids, container)
    await refuseHeldOrders([...order_ids, ...found, ...ofItems], container)
    return new StepResponse(void 0)
  }
)
