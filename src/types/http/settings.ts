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

/** The settings to change; of `notify`, `holds` and `retention` only the fields to change. */
export type AdminUpdateSettings = Partial<
  Omit<BlacklistSettings, "notify" | "holds" | "retention">
> & {
  notify?: Partial<NotifySettings>
  holds?: Partial<HoldSettings>
  retention?: Partial<RetentionSettings>
}
