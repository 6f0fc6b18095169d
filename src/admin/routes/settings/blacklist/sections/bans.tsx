import { SectionRow } from "@medusajs/dashboard/components"
import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BlacklistSettings } from "../../../../../types/settings"
import { OnOffBadge } from "../../../../components/status-badge"
import { SettingsSection } from "./section"

export const BanSection = ({ settings }: { settings: BlacklistSettings }) => {
  const { t } = useTranslation("blacklist")

  return (
    <SettingsSection
      heading={t("settings.bans.heading")}
      description={t("settings.bans.description")}
      editAt="/settings/blacklist/bans/edit"
    >
      <SectionRow
        title={t("settings.bans.scope")}
        value={settings.ban_scope.map((scope) => (
          <Badge key={scope} size="2xsmall">
            {t(`settings.bans.scopes.${scope}`)}
          </Badge>
        ))}
      />
      <SectionRow
        title={t("settings.bans.login")}
        value={<OnOffBadge isOn={settings.block_login} />}
      />
      <SectionRow
        title={t("settings.bans.copy")}
        value={settings.copy_fields.map((field) => (
          <Badge key={field} size="2xsmall">
            {t(`fields.${field}`)}
          </Badge>
        ))}
      />
    </SettingsSection>
  )
}
