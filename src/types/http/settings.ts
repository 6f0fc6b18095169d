import type { BlacklistSettings } from "../settings"

export interface AdminSettingsResponse {
  settings: BlacklistSettings
}
