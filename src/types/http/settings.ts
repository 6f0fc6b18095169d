import type { BlacklistSettings, RetentionSettings } from "../settings"

export interface AdminSettingsResponse {
  settings: BlacklistSettings
}

/** The settings to change; of `retention` only the periods to change. */
export type AdminUpdateSettings = Partial<Omit<BlacklistSettings, "retention">> & {
  retention?: Partial<RetentionSettings>
}
