import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { ordersOfFulfillment } from "../holds/utils/order-of-fulfillment"
import { refuseHeldOrders } from "../holds/utils/refuse-held-orders"

interface HookContext {
  container: MedusaContainer
}

/**
 * The plugin's handler of `createOrderFulfillmentWorkflow`'s hook `fulfillmentCreated`. An order that was put
 * on hold while it was being fulfilled is found here: core undoes the fulfilment.
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
