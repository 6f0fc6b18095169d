import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  setCustomerStatusesWorkflow,
  type SetCustomerStatusesWorkflowInput,
} from "./set-customer-statuses"

export type LiftBansWorkflowInput = Pick<
  SetCustomerStatusesWorkflowInput,
  "customer_ids" | "reason" | "actor_id"
>

/**
 * Lifts the bans of customers: makes them neutral. A workflow of its own, so that another can nest it beside the
 * one that sets any status.
 *
 * @returns the statuses as saved.
 * @throws MedusaError `not_found` naming the customers there are none of; nothing is written then.
 *
 * @example
 * await liftBansWorkflow(container).run({ input: { customer_ids: ["cus_123"] } })
 */
export const liftBansWorkflow = createWorkflow(
  "blacklist-lift-bans",
  (input: LiftBansWorkflowInput) =>
    new WorkflowResponse(
      setCustomerStatusesWorkflow.runAsStep({
        input: transform({ input }, ({ input }) => ({ ...input, status: "neutral" as const })),
      })
    )
)
