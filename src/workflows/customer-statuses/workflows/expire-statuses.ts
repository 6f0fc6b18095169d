import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BlacklistEvents } from "../../../types"
import { expireStatusesStep } from "../steps/expire-statuses"

export const expireStatusesWorkflowId = "blacklist-expire-statuses"

/**
 * Tidies up statuses that have ended and tells of each once (`blacklist.customer_released`).
 *
 * @returns `{ id, customer_id }[]`
 *
 * @example
 * await expireStatusesWorkflow(container).run()
 */
export const expireStatusesWorkflow = createWorkflow(expireStatusesWorkflowId, () => {
  const released = expireStatusesStep()
  when("statuses-ended", { released }, ({ released }) => released.length > 0).then(() => {
    emitEventStep({
      eventName: BlacklistEvents.CUSTOMER_RELEASED,
      data: transform({ released }, ({ released }) =>
        released.map(({ id, customer_id }) => ({ id: customer_id, customer_status_id: id }))
      ),
    })
  })
  return new WorkflowResponse(released)
})
