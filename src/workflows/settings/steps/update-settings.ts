import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import type { BlacklistSettings, RetentionSettings } from "../../../types/settings"

/** The settings to change. */
export type UpdateSettingsStepInput = Partial<Omit<BlacklistSettings, "retention">> & {
  retention?: Partial<RetentionSettings>
}

export const updateSettingsStepId = "blacklist-update-settings"

/**
 * Changes settings; they hold for the next checkout, in every process. Compensated by putting the
 * former settings back.
 *
 * @example
 * const settings = updateSettingsStep({ refusal_style: "decline" })
 */
export const updateSettingsStep = createStep(
  updateSettingsStepId,
  async (changes: UpdateSettingsStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const former = await service.getSettings()
    const settings = await service.saveSettings({
      ...former,
      ...changes,
      retention: { ...former.retention, ...changes.retention },
    })
    return new StepResponse(settings, former)
  },
  async (former, { container }) => {
    if (!former) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).saveSettings(former)
  }
)
