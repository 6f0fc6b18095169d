import { WorkflowManager } from "@medusajs/framework/orchestration"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type NewFulfillment,
  ordersOfFulfillment,
  ordersOfNewFulfillment,
} from "../holds/utils/order-of-fulfillment"
import { refuseHeldOrders } from "../holds/utils/refuse-held-orders"

type OrdersOf<Input> = (input: Input, container: MedusaContainer) => string[] | Promise<string[]>

/** The input of core's workflow, and the orders that it concerns. */
const ofOrder: OrdersOf<{ order_id: string }> = ({ order_id }) => [order_id]
const ofNewFulfillment: OrdersOf<NewFulfillment> = ordersOfNewFulfillment
const ofShipment: OrdersOf<{ id: string }> = ({ id }, container) =>
  ordersOfFulfillment(id, container)

/** Core's workflows that send goods, and a step of each before which nothing is done yet. */
const GUARDED: [workflow: string, step: string, ordersOf: OrdersOf<never>][] = [
  ["create-order-fulfillment", "create-fulfillment-validate-order", ofOrder],
  ["create-order-shipment", "create-shipment-validate-order", ofOrder],
  ["create-fulfillment-workflow", "create-fulfillment", ofNewFulfillment],
  ["create-shipment-workflow", "validate-shipment", ofShipment],
]

/** What Medusa hands to the handler of a step, as far as it is read here. */
interface StepArguments {
  /** The input of the workflow. */
  payload: never
  container: MedusaContainer
}

/** Steps that are guarded already: the file may be loaded twice in one process. */
const guarded = new WeakSet<object>()

/**
 * Refuses held orders before core's fulfilment and shipment workflows do anything: no label is bought, and
 * nothing has to be undone. Two of them have no hook at all. A step is given another handler the way Medusa
 * registers those of hooks; where a later version has no such step, the hooks are left.
 */
export function guardFulfillmentWorkflows(): void {
  for (const [workflow, step, ordersOf] of GUARDED) {
    const handlers = WorkflowManager.getWorkflow(workflow)?.handlers_
    const handler = handlers?.get(step)
    if (!handlers || !handler?.invoke || guarded.has(handler)) continue
    const { invoke } = handler
    const guardedHandler: typeof handler = {
      ...handler,
      invoke: async (given: unknown) => {
        const { payload, container } = given as StepArguments
        await refuseHeldOrders(await ordersOf(payload, container), container)
        return await invoke(given)
      },
    }
    guarded.add(guardedHandler)
    handlers.set(step, guardedHandler)
  }
}
