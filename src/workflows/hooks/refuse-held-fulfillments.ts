import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { ordersOfFulfillment } from "../holds/utils/order-of-fulfillment"
import { refuseHeldOrders } from "../holds/utils/refuse-held-orders"

interface HookContext {
  container: MedusaContainer
}

/**
 * The plugin's handler of `createOrderFulfillmentWorkflow`'s hook `fulfillmentCreated`. It runs at the
 * end, whoever runs that workflow: core undoes the fulfilment of an order that is on hold.
 *
 * @throws MedusaError `not_allowed` naming the order and why it is held.
 */
export const refuseHeldFulfillment = async (
  { fulfillment }: { fulfillment: { id: string } },
  { container }: HookContext
) => {
  await refuseHeldOrders(await ordersOfFulfillment(fulfillment.id, container), container)
  return new StepResponse(void 0)
}

/** The plugin's handler of `createOrderShipmentWorkflow`'s hook `shipmentCreated`: see `refuseHeldFulfillment`. */
export const refuseHeldShipment = async (
  { shipment }: { shipment: { id: string } },
  context: HookContext
) => await refuseHeldFulfillment({ fulfillment: shipment }, context)
