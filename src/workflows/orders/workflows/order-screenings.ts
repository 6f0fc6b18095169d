import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  refreshDueOrderScreeningsStep,
  refreshOrderScreeningsStep,
  type RefreshOrderScreeningsStepInput,
  sweepOrderScreeningsStep,
} from "../steps/order-screenings"

/**
 * Brings the list of orders up to date with what is known to have changed: whoever reads the list runs it
 * first.
 *
 * @example
 * await refreshOrderScreeningsWorkflow(container).run({ input: {} })
 */
export const refreshOrderScreeningsWorkflow = createWorkflow(
  "blacklist-refresh-order-screenings",
  (input: RefreshOrderScreeningsStepInput) =>
    new WorkflowResponse(refreshOrderScreeningsStep(input))
)

/**
 * Keeps the list of orders: copies what has changed, and orders from before the plugin. A job runs it every
 * minute. It can be killed at any moment, and goes on where it was.
 *
 * @example
 * const { errors } = await reconcileOrderScreeningsWorkflow(container).run()
 */
export const reconcileOrderScreeningsWorkflow = createWorkflow(
  "blacklist-reconcile-order-screenings",
  () => {
    refreshDueOrderScreeningsStep()
    return new WorkflowResponse(sweepOrderScreeningsStep())
  }
)
