import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type Actor, withAudit } from "../../common/audit"
import { updateSuspicionStep, type UpdateSuspicionStepInput } from "../steps/update-suspicion"

export type UpdateSuspicionWorkflowInput = UpdateSuspicionStepInput & Actor

/**
 * Corrects an open suspicion, or assigns any suspicion to a user.
 *
 * @returns the suspicion as it is now.
 * @throws MedusaError `not_found`; `invalid_data` naming the field; `invalid_state` where it was reviewed and
 * more than `assigned_to` is to change; `duplicate_error` where the order has a suspicion of the other address.
 *
 * @example
 * const { result: suspicion } = await updateSuspicionWorkflow(container).run({
 *   input: { id: "blsus_123", changes: { assigned_to: "user_123" } },
 * })
 */
export const updateSuspicionWorkflow = createWorkflow(
  "blacklist-update-suspicion",
  (input: UpdateSuspicionWorkflowInput) =>
    new WorkflowResponse(
      withAudit(
        "update",
        "suspicion",
        input,
        updateSuspicionStep({ id: input.id, changes: input.changes })
      )
    )
)
