import type { CheckSettingsChanges } from "../checks"
import type { RiskSettingsChanges } from "../risk"
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

/** The settings to change; of `checks`, `risk`, `notify`, `holds` and `retention` only the fields to change. */
export type AdminUpdateSettings = Partial<
  Omit<BlacklistSettings, "checks" | "risk" | "notify" | "holds" | "retention">
> & {
  checks?: CheckSettingsChanges
  /** `null` puts all of it, or what of it is `null`, back to the default. */
  risk?: RiskSettingsChanges | null
  notify?: Partial<NotifySettings>
  holds?: Partial<HoldSettings>
  retention?: Partial<RetentionSettings>
}
