import { removeUndefined } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { AdminUpdateSettings } from "../../../types"
import { changedSettings, valuesBefore } from "../utils/changed-settings"

/** The settings to change. */
export type UpdateSettingsStepInput = AdminUpdateSettings

/**
 * Changes settings; they hold for the next checkout, in every process. Changes that come at once
 * wait for each other, and each leaves alone what it does not name. Compensated by putting back what
 * the named settings were.
 *
 * @example
 * const settings = updateSettingsStep({ refusal_style: "decline" })
 */
export const updateSettingsStep = createStep(
  "blacklist-update-settings",
  async (given: UpdateSettingsStepInput, { container }) => {
    const changes = removeUndefined(given)
    const { former, settings } = await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .changeSettings((current) => changedSettings(current, changes))
    return new StepResponse(settings, valuesBefore(former, changes))
  },
  async (former, { container }) => {
    if (!former) return
    await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .changeSettings((current) => changedSettings(current, former))
  }
)
