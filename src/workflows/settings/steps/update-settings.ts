import { MedusaError, removeUndefined } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { areLevelsRising } from "../../../modules/blacklist/screening/risk"
import type { AdminUpdateSettings, BlacklistSettings } from "../../../types"
import { changedSettings, valuesBefore } from "../utils/changed-settings"

/** The settings to change. */
export type UpdateSettingsStepInput = AdminUpdateSettings

/** Of changes that come at once each may be right by itself: what they make together is looked at. */
function refuseContradictions(settings: BlacklistSettings): BlacklistSettings {
  if (!areLevelsRising(settings.risk)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "risk.levels must rise: low < medium < high < critical"
    )
  }
  const { enabled, list, countries } = settings.checks.countries
  if (!enabled || list !== "allow" || countries.length) return settings
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    "checks.countries.countries must name a country where list is allow: every order would be a hit"
  )
}

/**
 * Changes settings; they hold for the next checkout, in every process. Changes that come at once
 * wait for each other, and each leaves alone what it does not name. Compensated by putting back what
 * the named settings were.
 *
 * @throws MedusaError `invalid_data` naming `checks.countries.countries`, where nobody would be left to buy, or
 * `risk.levels`, where they would not rise.
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
      .changeSettings((current) => refuseContradictions(changedSettings(current, changes)))
    return new StepResponse(settings, valuesBefore(former, changes))
  },
  async (former, { container }) => {
    if (!former) return
    await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .changeSettings((current) => changedSettings(current, former))
  }
)
