import {
  type CheckSettings,
  type CheckSettingsChanges,
  DEFAULT_CHECKS,
} from "../../../../types/checks"
import { CHECKS, type CheckName } from "../../../../types/vocabulary"

const named = (values: object) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/**
 * The setting with some fields changed, check by check; `null` puts a check back to its defaults. A check that the
 * stored setting does not know, because it came later, has its defaults as well.
 */
export function changedChecks(
  current: CheckSettings,
  changes: CheckSettingsChanges | null | undefined
): CheckSettings {
  const changed = (name: CheckName) => {
    const given = changes?.[name]
    return given === null ? DEFAULT_CHECKS[name] : { ...current[name], ...named(given ?? {}) }
  }
  return Object.fromEntries(CHECKS.map((name) => [name, changed(name)])) as unknown as CheckSettings
}
