import type { CheckSettingsChanges } from "../checks"
import type {
  BlacklistSettings,
  HoldSettings,
  NotifySettings,
  RetentionSettings,
} from "../settings"

export interface AdminSettingsResponse {
  settings: BlacklistSettings
}

/** `GET /admin/blacklist/settings/channels`: over what `notify.channel` can tell staff. */
export interface AdminNoticeChannelsResponse {
  channels: string[]
}

/** The settings to change; of `checks`, `notify`, `holds` and `retention` only the fields to change. */
export type AdminUpdateSettings = Partial<
  Omit<BlacklistSettings, "checks" | "notify" | "holds" | "retention">
> & {
  checks?: CheckSettingsChanges
  notify?: Partial<NotifySettings>
  holds?: Partial<HoldSettings>
  retention?: Partial<RetentionSettings>
}
