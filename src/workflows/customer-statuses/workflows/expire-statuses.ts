import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BlacklistEvents } from "../../../types"
import { withAudit } from "../../common/audit"
import { expireStatusesStep } from "../steps/customer-statuses"

/**
 * Makes the rows of expired statuses neutral and emits `blacklist.customer_released` once for each.
 *
 * @returns `{ id, customer_id }[]`
 *
 * @example
 * await expireStatusesWorkflow(container).run()
 */
export const expireStatusesWorkflow = createWorkflow("blacklist-expire-statuses", () => {
  const expired = expireStatusesStep()
  when("statuses-ended", { expired }, ({ expired }) => expired.length > 0).then(() => {
    emitEventStep({
      eventName: BlacklistEvents.CUSTOMER_RELEASED,
      data: transform({ expired }, ({ expired }) =>
        expired.map(({ id, customer_id }) => ({ id: customer_id, customer_status_id: id }))
      ),
    })
  })
  return new WorkflowResponse(withAudit("update", "customer_status", {}, expired))
})
