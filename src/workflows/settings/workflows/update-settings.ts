import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { type Actor, withAudit } from "../../common/audit"
import { updateSettingsStep, type UpdateSettingsStepInput } from "../steps/update-settings"
import { validateNotifyStep } from "../steps/validate-notify"

export type UpdateSettingsWorkflowInput = UpdateSettingsStepInput & Actor

/**
 * Changes the plugin's settings.
 *
 * @returns the settings in force.
 * @throws MedusaError `invalid_data` naming `notify.channel` or `notify.to`; nothing is changed then.
 *
 * @example
 * await updateSettingsWorkflow(container).run({ input: { refusal_style: "decline" } })
 */
export const updateSettingsWorkflow = createWorkflow(
  "blacklist-update-settings",
  (input: UpdateSettingsWorkflowInput) => {
    when("notify-changed", { input }, ({ input }) => !!input.notify).then(() => {
      validateNotifyStep({
        notify: transform({ input }, ({ input }) => input.notify ?? {}),
      })
    })
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
