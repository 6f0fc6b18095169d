import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type Actor, withAudit } from "../../common/audit"
import { deleteSuspicionsStep } from "../steps/delete-suspicions"

export interface DeleteSuspicionsWorkflowInput extends Actor {
  ids: string[]
}

/**
 * Takes suspicions off the list for good.
 *
 * @returns the ids.
 * @throws MedusaError `not_found`; nothing is deleted then.
 *
 * @example
 * await deleteSuspicionsWorkflow(container).run({ input: { ids: ["blsus_123"] } })
 */
export const deleteSuspicionsWorkflow = createWorkflow(
  "blacklist-delete-suspicions",
  (input: DeleteSuspicionsWorkflowInput) =>
    new WorkflowResponse(
      withAudit("delete", "suspicion", input, deleteSuspicionsStep({ ids: input.ids }))
    )
)
