import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import type { BlacklistSettings } from "../../../../../types/settings"
import { OnOffBadge } from "../../../../components/status-badge"
import { SettingsSection } from "./section"

export const RefusalSection = ({ settings }: { settings: BlacklistSettings }) => {
  const { t } = useTranslation("blacklist")

  return (
    <SettingsSection
      heading={t("settings.refusals.heading")}
      description={t("settings.refusals.description")}
      editAt="/settings/blacklist/refusals/edit"
    >
      <SectionRow title={t("settings.refusals.message")} value={settings.refusal_message} />
      <SectionRow
        title={t("settings.refusals.style")}
        value={t(`settings.refusals.styles.${settings.refusal_style}`)}
      />
      <SectionRow
        title={t("settings.refusals.early")}
        value={<OnOffBadge isOn={settings.screen_payment_sessions} />}
      />
    </SettingsSection>
  )
}
