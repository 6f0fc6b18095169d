import { changedChecks } from "../../../modules/blacklist/screening/checks"
import { changedRiskSettings, riskSettingsBefore } from "../../../modules/blacklist/screening/risk"
import type { AdminUpdateSettings, BlacklistSettings } from "../../../types"

/** Settings with some of them changed; of `checks`, `risk`, `notify`, `holds` and `retention` only the fields that are named. */
export const changedSettings = (
  current: BlacklistSettings,
  changes: AdminUpdateSettings
): BlacklistSettings => ({
  ...current,
  ...changes,
  checks: changedChecks(current.checks, changes.checks),
  risk: changedRiskSettings(current.risk, changes.risk),
  notify: { ...current.notify, ...changes.notify },
  holds: { ...current.holds, ...changes.holds },
  retention: { ...current.retention, ...changes.retention },
})

const pick = <T extends object>(values: T, like: object): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([key]) => key in like)) as Partial<T>

/** What the settings that a change names were before it. */
export const valuesBefore = (
  former: BlacklistSettings,
  changes: AdminUpdateSettings
): AdminUpdateSettings => ({
  ...pick(former, changes),
  ...(changes.checks && { checks: pick(former.checks, changes.checks) }),
  ...(changes.risk !== undefined && { risk: riskSettingsBefore(former.risk, changes.risk) }),
  ...(changes.notify && { notify: pick(former.notify, changes.notify) }),
  ...(changes.holds && { holds: pick(former.holds, changes.holds) }),
  ...(changes.retention && { retention: pick(former.retention, changes.retention) }),
})
