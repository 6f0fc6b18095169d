import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type Actor, withAudit } from "../../common/audit"
import type { HoldChecklistItem } from "../../../types"
import { commentOnHoldStep, tickHoldStep } from "../steps/change-hold"

export interface TickHoldWorkflowInput extends Actor {
  order_id: string
  item: HoldChecklistItem
  done: boolean
}

/**
 * Ticks or unticks an item on the checklist of a held order.
 *
 * @returns the hold.
 * @throws MedusaError `not_found`; `invalid_state` where the order is not held.
 *
 * @example
 * await tickHoldWorkflow(container).run({
 *   input: { order_id: "order_123", item: "payment_details", done: true, actor_id: "user_123" },
 * })
 */
export const tickHoldWorkflow = createWorkflow(
  "blacklist-tick-hold",
  (input: TickHoldWorkflowInput) => {
    const hold = tickHoldStep({
      order_id: input.order_id,
      item: input.item,
      done: input.done,
      by: input.actor_id,
    })
    return new WorkflowResponse(withAudit("update", "hold", input, hold))
  }
)

export interface CommentOnHoldWorkflowInput extends Actor {
  order_id: string
  text: string
}

/**
 * Writes a comment on a held order.
 *
 * @returns the hold.
 * @throws MedusaError `not_found`; `invalid_state` where the order is not held.
 *
 * @example
 * await commentOnHoldWorkflow(container).run({
 *   input: { order_id: "order_123", text: "No answer at this number", actor_id: "user_123" },
 * })
 */
export const commentOnHoldWorkflow = createWorkflow(
  "blacklist-comment-on-hold",
  (input: CommentOnHoldWorkflowInput) => {
    const hold = commentOnHoldStep({
      order_id: input.order_id,
      text: input.text,
      created_by: input.actor_id,
    })
    return new WorkflowResponse(withAudit("update", "hold", input, hold))
  }
)
