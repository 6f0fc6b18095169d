import { logger } from "@medusajs/framework/logger"
import {
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
} from "@medusajs/medusa/core-flows"
import { pluginOptions } from "./plugin-options"
import { refuseHeldFulfillment, refuseHeldShipment } from "./refuse-held-fulfillments"

function register(hook: string, take: () => void): void {
  try {
    take()
  } catch (error) {
    if (!String((error as Error | null)?.message).includes("handler")) throw error
    logger.warn(
      `medusa-plugin-blacklist: ${hook} already has a handler, and Medusa allows one. It is left as it is. ` +
        "The admin API still refuses to fulfil or ship an order on hold; a workflow that is run by other code does " +
        "not. Call `refuseHeldOrdersWorkflow` from medusa-plugin-blacklist/workflows in that handler. " +
        "The plugin option `fulfillmentHook: false` says that you do, and silences this message."
    )
  }
}

/**
 * Registers the plugin's handlers on the hooks of core's fulfilment and shipment workflows, unless the option
 * `fulfillmentHook` says that the store has its own. A handler that the store has already stays.
 */
export function registerFulfillmentHooks(): void {
  if (!pluginOptions().fulfillmentHook) return
  register("the hook `fulfillmentCreated` of createOrderFulfillmentWorkflow", () =>
    createOrderFulfillmentWorkflow.hooks.fulfillmentCreated(refuseHeldFulfillment)
  )
  register("the hook `shipmentCreated` of createOrderShipmentWorkflow", () =>
    createOrderShipmentWorkflow.hooks.shipmentCreated(refuseHeldShipment)
  )
}
