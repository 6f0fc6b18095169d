import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { recordOrders } from "../record-orders"

export interface RecordOrdersStepInput {
  order_ids: string[]
}

/**
 * Records placed orders in the ledger: confirms the claims of their carts, and writes those that nothing was
 * claimed for. An order that is recorded already is left as it is, and a draft is none. Not compensated: that
 * an order was placed stays true.
 *
 * @returns `{ recorded, undecided }`: how many were written beside the confirmed ones, and the orders with a
 * decision that `linkDecisionsToOrdersWorkflow` has to link to them.
 *
 * @example
 * recordOrdersStep({ order_ids: ["order_123"] })
 */
export const recordOrdersStep = createStep(
  "blacklist-record-orders",
  async ({ order_ids }: RecordOrdersStepInput, { container }) =>
    new StepResponse(await recordOrders(order_ids, container))
)
