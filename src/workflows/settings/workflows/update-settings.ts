import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type Actor, withAudit } from "../../common/audit"
import { updateSettingsStep, type UpdateSettingsStepInput } from "../steps/update-settings"

export type UpdateSettingsWorkflowInput = UpdateSettingsStepInput & Actor

/**
 * Changes the plugin's settings.
 *
 * @returns the settings in force.
 *
 * @example
 * await updateSettingsWorkflow(container).run({ input: { refusal_style: "decline" } })
 */
export const updateSettingsWorkflow = createWorkflow(
  "blacklist-update-settings",
  (input: UpdateSettingsWorkflowInput) => {
    const settings = updateSettingsStep(
      transform({ input }, ({ input: { actor_id: _, ...changes } }) => changes)
    )
    const changed = transform({ input }, ({ input: { actor_id: _, ...changes } }) =>
      Object.keys(changes)
    )
    withAudit("update", "settings", input, changed)
    return new WorkflowResponse(settings)
  }
)
