import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../common/audit"
import { startJobWorkflow } from "../../jobs/workflows/jobs"
import type { OrderCheckInput } from "../job-handlers/order-check"
import { countOrdersToCheckStep } from "../steps/count-orders-to-check"

export type StartOrderCheckWorkflowInput = OrderCheckInput & Actor

/**
 * Asks for many orders to be screened in the background against the blacklist and the rules as they are now: those
 * with the given ids, or those that the filters of the list of orders let through. Orders that do not exist and
 * drafts are skipped.
 *
 * @returns the job; its `result` is `{ checked, flagged, skipped }`.
 *
 * @example
 * const { result: job } = await startOrderCheckWorkflow(container).run({
 *   input: { filters: { screened: false }, actor_id: "user_123" },
 * })
 */
export const startOrderCheckWorkflow = createWorkflow(
  "blacklist-start-order-check",
  (input: StartOrderCheckWorkflowInput) => {
    const total = countOrdersToCheckStep({ order_ids: input.order_ids, filters: input.filters })
    const job = startJobWorkflow.runAsStep({
      input: transform({ input, total }, ({ input: { actor_id, order_ids, filters }, total }) => ({
        type: "order_check" as const,
        input: order_ids ? { order_ids: [...new Set(order_ids)] } : { filters },
        total,
        actor_id,
      })),
    })
    return new WorkflowResponse(job)
  }
)
