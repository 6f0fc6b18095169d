import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderWorkflow, emitEventStep } from "@medusajs/medusa/core-flows"
import { BlacklistEvents } from "../../../types"
import { type Actor, withAudit } from "../../common/audit"
import { commentOnHoldStep, endHoldStep } from "../steps/change-hold"

export interface ReleaseHoldWorkflowInput extends Actor {
  order_id: string
  /** Stands among the comments. */
  comment?: string | null
}

/**
 * Releases a held order: it can be fulfilled again. Emits `blacklist.order_released`.
 *
 * @returns the hold.
 * @throws MedusaError `not_found`; `invalid_state` where the order is not held.
 *
 * @example
 * await releaseHoldWorkflow(container).run({
 *   input: { order_id: "order_123", comment: "Identity confirmed by phone", actor_id: "user_123" },
 * })
 */
export const releaseHoldWorkflow = createWorkflow(
  "blacklist-release-hold",
  (input: ReleaseHoldWorkflowInput) => {
    commentOnHoldStep({
      order_id: input.order_id,
      text: input.comment,
      created_by: input.actor_id,
    })
    const hold = endHoldStep({
      order_id: input.order_id,
      status: "released",
      ended_by: input.actor_id,
    })
    emitEventStep({
      eventName: BlacklistEvents.ORDER_RELEASED,
      data: transform({ hold }, ({ hold }) => ({ id: hold.order_id, hold_id: hold.id })),
    })
    return new WorkflowResponse(withAudit("update", "hold", input, hold))
  }
)

export type CancelHeldOrderWorkflowInput = ReleaseHoldWorkflowInput

/**
 * Cancels a held order by core's `cancelOrderWorkflow`, which ends the hold.
 *
 * @returns the hold.
 * @throws MedusaError `not_found`; `invalid_state` where the order is not held; what core's workflow throws.
 * The order stays held then.
 *
 * @example
 * await cancelHeldOrderWorkflow(container).run({
 *   input: { order_id: "order_123", comment: "The card was stolen", actor_id: "user_123" },
 * })
 */
export const cancelHeldOrderWorkflow = createWorkflow(
  "blacklist-cancel-held-order",
  (input: CancelHeldOrderWorkflowInput) => {
    commentOnHoldStep({
      order_id: input.order_id,
      text: input.comment,
      created_by: input.actor_id,
    })
    // First, because this can be taken back exactly, and core's cancellation cannot.
    const hold = endHoldStep({
      order_id: input.order_id,
      status: "cancelled",
      ended_by: input.actor_id,
    })
    cancelOrderWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        order_id: input.order_id,
        canceled_by: input.actor_id ?? undefined,
      })),
    })
    return new WorkflowResponse(withAudit("update", "hold", input, hold))
  }
)
