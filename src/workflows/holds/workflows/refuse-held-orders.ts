import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { refuseHeldOrdersStep, type RefuseHeldOrdersStepInput } from "../steps/refuse-held-orders"

/**
 * Lets nothing pass of an order that is on hold. A store with handlers of its own on core's fulfilment hooks
 * (option `fulfillmentHook: false`) runs it there: an error in such a handler makes core undo the fulfilment.
 *
 * @throws MedusaError `not_allowed` naming the order and why it is held.
 *
 * @example
 * createOrderFulfillmentWorkflow.hooks.fulfillmentCreated(async ({ fulfillment }, { container }) => {
 *   await refuseHeldOrdersWorkflow(container).run({ input: { fulfillment_id: fulfillment.id } })
 *   // … the store's own work
 * })
 */
export const refuseHeldOrdersWorkflow = createWorkflow(
  "blacklist-refuse-held-orders",
  (input: RefuseHeldOrdersStepInput) => new WorkflowResponse(refuseHeldOrdersStep(input))
)
