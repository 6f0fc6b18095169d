import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type Actor, withAudit } from "../../common/audit"
import {
  endDueHoldsStep,
  endHoldsOfCancelledOrdersStep,
  type EndHoldsOfCancelledOrdersStepInput,
} from "../steps/reconcile-holds"

export type EndHoldsOfCancelledOrdersWorkflowInput = EndHoldsOfCancelledOrdersStepInput & Actor

/**
 * Ends the holds of orders that were cancelled elsewhere. Of the given orders, those that are not
 * cancelled stay held.
 *
 * @returns the ids of the ended holds.
 *
 * @example
 * await endHoldsOfCancelledOrdersWorkflow(container).run({ input: { order_ids: ["order_123"] } })
 */
export const endHoldsOfCancelledOrdersWorkflow = createWorkflow(
  "blacklist-end-holds-of-cancelled-orders",
  (input: EndHoldsOfCancelledOrdersWorkflowInput) => {
    const ids = endHoldsOfCancelledOrdersStep({ order_ids: input.order_ids })
    return new WorkflowResponse(withAudit("update", "hold", input, ids))
  }
)

/**
 * Does for holds what an event should have done: ends those of cancelled orders. A job runs it every minute:
 * events can be lost, tables are not.
 *
 * @example
 * const { errors } = await reconcileHoldsWorkflow(container).run()
 */
export const reconcileHoldsWorkflow = createWorkflow("blacklist-reconcile-holds", () => {
  return new WorkflowResponse(endDueHoldsStep())
})
