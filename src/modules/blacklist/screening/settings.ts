import { type BlacklistSettings, DEFAULT_SETTINGS } from "../../../types/settings"

/** The settings in force: what was stored over the defaults. */
export const settingsOf = (
  stored: Partial<BlacklistSettings> | null | undefined
): BlacklistSettings => ({
  ...DEFAULT_SETTINGS,
  ...stored,
  retention: { ...DEFAULT_SETTINGS.retention, ...stored?.retention },
})
