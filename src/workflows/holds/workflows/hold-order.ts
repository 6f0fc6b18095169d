import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BlacklistEvents, type HoldSource } from "../../../types"
import { type Actor, withAudit } from "../../common/audit"
import { holdOrderStep } from "../steps/hold-order"

export interface HoldOrderWorkflowInput extends Actor {
  order_id: string
  reason?: string | null
  /** What holds it; `manual` where absent. */
  source?: HoldSource
}

/**
 * Holds an order: it cannot be fulfilled or shipped until it is released. Emits `blacklist.order_held`.
 *
 * @returns the hold, `{ id, order_id, status, reason, source, checklist, comments, … }`.
 * @throws MedusaError `not_found`; `invalid_data` for a draft order; `invalid_state` where the order is held
 * already, or cancelled.
 *
 * @example
 * const { result: hold } = await holdOrderWorkflow(container).run({
 *   input: { order_id: "order_123", reason: "The name and the card differ" },
 * })
 */
export const holdOrderWorkflow = createWorkflow(
  "blacklist-hold-order",
  (input: HoldOrderWorkflowInput) => {
    const hold = holdOrderStep({
      order_id: input.order_id,
      reason: input.reason,
      source: input.source,
      created_by: input.actor_id,
    })
    emitEventStep({
      eventName: BlacklistEvents.ORDER_HELD,
      data: transform({ hold }, ({ hold }) => ({ id: hold.order_id, hold_id: hold.id })),
    })
    return new WorkflowResponse(withAudit("create", "hold", input, hold))
  }
)
