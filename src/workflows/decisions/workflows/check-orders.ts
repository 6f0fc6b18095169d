import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BlacklistEvents } from "../../../types"
import { type Actor, withAudit } from "../../common/audit"
import { createSuspicionsFromDecisionsStep } from "../steps/create-suspicions-from-decisions"
import { checkOrdersStep } from "../steps/check-orders"

export interface CheckOrdersWorkflowInput extends Actor {
  order_ids: string[]
}

/**
 * Screens placed orders against the blacklist and the rules as they are now, marks those with
 * a hit and puts them on the suspicion list.
 *
 * @returns one decision an order.
 * @throws MedusaError `not_found` naming the ids there are no orders for; `invalid_data` naming those
 * of draft orders, which are never screened.
 *
 * @example
 * const { result: decisions } = await checkOrdersWorkflow(container).run({
 *   input: { order_ids: ["order_123"] },
 * })
 */
export const checkOrdersWorkflow = createWorkflow(
  "blacklist-check-orders",
  (input: CheckOrdersWorkflowInput) => {
    const checks = checkOrdersStep({ order_ids: input.order_ids })
    const flagged = transform({ checks }, ({ checks }) =>
      checks
        .filter(({ outcome }) => outcome === "flag")
        .map(({ id, order_id }) => ({ id: order_id, decision_id: id }))
    )
    when("orders-flagged", { flagged }, ({ flagged }) => flagged.length > 0).then(() => {
      emitEventStep({ eventName: BlacklistEvents.ORDER_FLAGGED, data: flagged })
    })
    createSuspicionsFromDecisionsStep({
      decision_ids: transform({ checks }, ({ checks }) =>
        checks.flatMap(({ id, outcome }) => (id && outcome === "flag" ? id : []))
      ),
    })
    withAudit("check", "order", input, input.order_ids)
    return new WorkflowResponse(checks)
  }
)
