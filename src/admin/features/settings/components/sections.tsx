import { SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import {
  type BlacklistSettings,
  CHECKS,
  type CheckSettings,
  type NotifySettings,
  type RetentionSettings,
} from "../../../../types"
import { OnOffBadge, RowMenu, WordBadge } from "../../../ui/components/list"
import { stateOf } from "../lib/checks"

interface SettingsSectionProps {
  heading: string
  description: string
  /** Where it is edited. */
  editAt: string
}

/** Some settings that are edited together, each on its row. */
const SettingsSection = ({
  heading,
  description,
  editAt,
  children,
}: PropsWithChildren<SettingsSectionProps>) => {
  const { t } = useTranslation("blacklist")

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{heading}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {description}
          </Text>
        </div>
        <RowMenu
          label={t("actions.menuFor", { name: heading })}
          needs="blacklist_setting:update"
          groups={[{ actions: [{ icon: <PencilSquare />, label: t("actions.edit"), to: editAt }] }]}
        />
      </div>
      {children}
    </Container>
  )
}

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
          <WordBadge key={scope}>{t(`settings.bans.scopes.${scope}`)}</WordBadge>
        ))}
      />
      <SectionRow
        title={t("settings.bans.login")}
        value={<OnOffBadge isOn={settings.block_login} />}
      />
      <SectionRow
        title={t("settings.bans.copy")}
        value={settings.copy_fields.map((field) => (
          <WordBadge key={field}>{t(`fields.${field}`)}</WordBadge>
        ))}
      />
    </SettingsSection>
  )
}

export const NoticeSection = ({ notify }: { notify: NotifySettings }) => {
  const { t } = useTranslation("blacklist")

  return (
    <SettingsSection
      heading={t("settings.notices.heading")}
      description={t("settings.notices.description")}
      editAt="/settings/blacklist/notices/edit"
    >
      <SectionRow
        title={t("settings.notices.on")}
        value={
          notify.on.length
            ? notify.on.map((type) => (
                <WordBadge key={type}>{t(`settings.notices.types.${type}`)}</WordBadge>
              ))
            : "-"
        }
      />
      <SectionRow title={t("settings.notices.feed")} value={<OnOffBadge isOn={notify.feed} />} />
      <SectionRow
        title={t("settings.notices.channel")}
        value={
          notify.channel
            ? [notify.channel, notify.to.join(", ")].filter(Boolean).join(": ")
            : t("settings.notices.noChannel")
        }
      />
      <SectionRow
        title={t("settings.notices.every")}
        value={t("settings.notices.minutes", { count: notify.every_minutes })}
      />
    </SettingsSection>
  )
}

export const SharedDetailsSection = ({ settings }: { settings: BlacklistSettings }) => {
  const { t } = useTranslation("blacklist")
  const listed = (values: string[]) => (values.length ? values.join(", ") : "-")

  return (
    <SettingsSection
      heading={t("settings.shared.heading")}
      description={t("settings.shared.description")}
      editAt="/settings/blacklist/shared/edit"
    >
      <SectionRow title={t("settings.shared.emails")} value={listed(settings.placeholder_emails)} />
      <SectionRow
        title={t("settings.shared.pickupPoints")}
        value={listed(settings.pickup_points)}
      />
    </SettingsSection>
  )
}

export const CheckSection = ({ checks }: { checks: CheckSettings }) => {
  const { t } = useTranslation("blacklist")

  return (
    <SettingsSection
      heading={t("settings.checks.heading")}
      description={t("settings.checks.description")}
      editAt="/settings/blacklist/checks/edit"
    >
      {CHECKS.map((name) => (
        <SectionRow
          key={name}
          title={t(`checks.names.${name}`)}
          value={t(`settings.checks.states.${stateOf(checks[name])}`)}
        />
      ))}
    </SettingsSection>
  )
}

export const HoldSection = ({ settings }: { settings: BlacklistSettings }) => {
  const { t } = useTranslation("blacklist")

  return (
    <SettingsSection
      heading={t("settings.holds.heading")}
      description={t("settings.holds.description")}
      editAt="/settings/blacklist/holds/edit"
    >
      <SectionRow
        title={t("settings.holds.automatic")}
        value={t(`settings.holds.choices.${settings.holds.automatic}`)}
      />
    </SettingsSection>
  )
}

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
