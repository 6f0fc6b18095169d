import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import type { RetentionSettings } from "../../../../../types/settings"
import { SettingsSection } from "./section"

export const RetentionSection = ({ retention }: { retention: RetentionSettings }) => {
  const { t } = useTranslation("blacklist")
  const howLong = (days: number | null) =>
    days === null
      ? t("settings.retention.keptForever")
      : t("settings.retention.days", { count: days })

  return (
    <SettingsSection
      heading={t("settings.retention.heading")}
      description={t("settings.retention.description")}
      editAt="/settings/blacklist/retention/edit"
    >
      <SectionRow
        title={t("settings.retention.decisions.title")}
        value={howLong(retention.decisions_days)}
      />
      <SectionRow
        title={t("settings.retention.ledger.title")}
        value={howLong(retention.ledger_days)}
      />
      <SectionRow
        title={t("settings.retention.origins.title")}
        value={howLong(retention.cart_origins_days)}
      />
    </SettingsSection>
  )
}
