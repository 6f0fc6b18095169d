import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BlacklistEvents } from "../../../types"
import {
  createSuspicionsFromDecisionsStep,
  type CreateSuspicionsFromDecisionsStepInput,
} from "../steps/create-suspicions-from-decisions"
import {
  linkDecisionsToOrdersStep,
  type LinkDecisionsToOrdersStepInput,
} from "../steps/link-decisions-to-orders"

/**
 * Puts flagged orders on the suspicion list that are not there yet.
 *
 * @example
 * await createSuspicionsFromDecisionsWorkflow(container).run({ input: { decision_ids: ["bldec_123"] } })
 */
export const createSuspicionsFromDecisionsWorkflow = createWorkflow(
  "blacklist-create-suspicions-from-decisions",
  (input: CreateSuspicionsFromDecisionsStepInput) =>
    new WorkflowResponse(createSuspicionsFromDecisionsStep(input))
)

/**
 * Links decisions to the orders that their carts became, emits `blacklist.order_flagged` for the flagged
 * ones and puts them on the suspicion list, once.
 *
 * @returns `{ flagged, unscreened }`, pairs of order and decision ids.
 *
 * @example
 * await linkDecisionsToOrdersWorkflow(container).run({ input: { order_ids: ["order_123"] } })
 */
export const linkDecisionsToOrdersWorkflow = createWorkflow(
  "blacklist-link-decisions-to-orders",
  (input: LinkDecisionsToOrdersStepInput) => {
    const linked = linkDecisionsToOrdersStep(input)
    when("orders-flagged", { linked }, ({ linked }) => linked.flagged.length > 0).then(() => {
      emitEventStep({
        eventName: BlacklistEvents.ORDER_FLAGGED,
        data: transform({ linked }, ({ linked }) =>
          linked.flagged.map(({ order_id, decision_id }) => ({ id: order_id, decision_id }))
        ),
      })
    })
    createSuspicionsFromDecisionsStep({
      decision_ids: transform({ linked }, ({ linked }) =>
        linked.flagged.map(({ decision_id }) => decision_id)
      ),
    })
    return new WorkflowResponse(linked)
  }
)
