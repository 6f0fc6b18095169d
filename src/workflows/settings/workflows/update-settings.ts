import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateSettingsStep, type UpdateSettingsStepInput } from "../steps/update-settings"

export const updateSettingsWorkflowId = "blacklist-update-settings"

/**
 * Changes the plugin's settings.
 *
 * @returns the settings in force.
 *
 * @example
 * await updateSettingsWorkflow(container).run({ input: { refusal_style: "decline" } })
 */
export const updateSettingsWorkflow = createWorkflow(
  updateSettingsWorkflowId,
  (input: UpdateSettingsStepInput) => new WorkflowResponse(updateSettingsStep(input))
)
