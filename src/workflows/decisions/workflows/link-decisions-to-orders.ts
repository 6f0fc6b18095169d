import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BlacklistEvents } from "../../../types"
import { createSuspicionsFromDecisionsStep } from "../steps/create-suspicions-from-decisions"
import {
  linkDecisionsToOrdersStep,
  type LinkDecisionsToOrdersStepInput,
} from "../steps/link-decisions-to-orders"

/**
 * Ties decisions to the orders that came of their carts, tells of the flagged ones and puts them on
 * the suspicion list, once.
 *
 * @returns `{ flagged, unscreened }`, pairs of order and decision ids.
 *
 * @example
 * await linkDecisionsToOrdersWorkflow(container).run({ input: { order_ids: ["order_123"] } })
 */
export const linkDecisionsToOrdersWorkflow = createWorkflow(
  "blacklist-link-decisions-to-orders",
  (input: LinkDecisionsToOrdersStepInput) => {
    const settled = linkDecisionsToOrdersStep(input)
    when("orders-flagged", { settled }, ({ settled }) => settled.flagged.length > 0).then(() => {
      emitEventStep({
        eventName: BlacklistEvents.ORDER_FLAGGED,
        data: transform({ settled }, ({ settled }) =>
          settled.flagged.map(({ order_id, decision_id }) => ({ id: order_id, decision_id }))
        ),
      })
    })
    createSuspicionsFromDecisionsStep({
      decision_ids: transform({ settled }, ({ settled }) =>
        settled.flagged.map(({ decision_id }) => decision_id)
      ),
    })
    return new WorkflowResponse(settled)
  }
)
