import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { hasError } from "../../../modules/blacklist/screening"
import { markRescreenedStep } from "../steps/mark-rescreened"
import { checkOrdersWorkflow } from "./check-orders"

export interface RescreenOrdersWorkflowInput {
  /** Orders with the decision that let them through unscreened. */
  orders: { order_id: string; decision_id: string }[]
}

export const rescreenOrdersWorkflowId = "blacklist-rescreen-orders"

/**
 * Catches up on orders that were let through because screening failed or took too long.
 *
 * @example
 * await rescreenOrdersWorkflow(container).run({
 *   input: { orders: [{ order_id: "order_123", decision_id: "bldec_123" }] },
 * })
 */
export const rescreenOrdersWorkflow = createWorkflow(
  rescreenOrdersWorkflowId,
  (input: RescreenOrdersWorkflowInput) => {
    const checks = checkOrdersWorkflow.runAsStep({
      input: {
        order_ids: transform({ input }, ({ input }) =>
          input.orders.map(({ order_id }) => order_id)
        ),
      },
    })
    markRescreenedStep({
      // An order whose check failed as well stays due.
      decision_ids: transform({ input, checks }, ({ input, checks }) => {
        const failed = new Set(checks.filter(hasError).map(({ order_id }) => order_id))
        return input.orders
          .filter(({ order_id }) => !failed.has(order_id))
          .map(({ decision_id }) => decision_id)
      }),
    })
    return new WorkflowResponse(checks)
  }
)
