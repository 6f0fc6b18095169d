import type { BlacklistSettings } from "../settings"

export interface AdminSettingsAnswer {
  settings: BlacklistSettings
}
