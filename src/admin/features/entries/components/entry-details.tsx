import { SectionRow } from "@medusajs/dashboard/components"
import { Badge, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { AdminEntry } from "../../../../types"
import { DetailPage, Section } from "../../../ui/components/details"
import { StateBadge } from "../../../ui/components/list"
import { DateText, ExpiryText, TextLink } from "../../../ui/components/text"
import { useUserNames } from "../../../ui/hooks/use-names"
import { RecentHits } from "../../activity/components/recent-hits"
import { useConditionText } from "../hooks/use-condition-text"
import { useEntryOrigin } from "../hooks/use-entry-origin"
import { EntryMenu } from "./entry-menu"
import { EntryActionBadge } from "./entry-parts"

/** The page of one entry: what it matches and does, what became of it, and where it came from. */
export const EntryDetails = ({ entry }: { entry: AdminEntry }) => (
  <DetailPage
    zone="blacklist_entry.details"
    data={entry}
    main={{
      BlacklistEntryGeneral: <GeneralSection entry={entry} />,
      BlacklistEntryHits: <RecentHits reasonId={entry.id} />,
    }}
    side={{ BlacklistEntryAbout: <AboutSection entry={entry} /> }}
  />
)

const GeneralSection = ({ entry }: { entry: AdminEntry }) => {
  const { t } = useTranslation("blacklist")
  const navigate = useNavigate()
  const { conditionTexts, entryName } = useConditionText([entry.conditions])
  const name = entryName(entry.conditions)

  return (
    <Section
      level="h1"
      heading={name}
      badges={
        <StateBadge color={entry.active ? "green" : "grey"}>
          {t(entry.active ? "entries.active" : "entries.inactive")}
        </StateBadge>
      }
      menu={
        <EntryMenu
          entry={entry}
          name={name}
          editHref="edit"
          onDeleted={() => navigate("/blacklist/entries", { replace: true })}
        />
      }
    >
      {conditionTexts(entry.conditions).map(({ label, value }) => (
        <SectionRow key={label} title={label} value={<Wrapped text={value} />} />
      ))}
      <SectionRow
        title={t("entries.columns.action")}
        value={
          <>
            <EntryActionBadge action={entry.action} />
            {entry.mode === "monitor" && <Badge size="2xsmall">{t("mode.monitor")}</Badge>}
          </>
        }
      />
      <SectionRow
        title={t("entries.columns.expires")}
        value={<ExpiryText expiresAt={entry.expires_at} />}
      />
      <SectionRow
        title={t("entries.columns.reason")}
        value={<Wrapped text={entry.reason ?? t("general.none")} />}
      />
    </Section>
  )
}

/** Text that no word of it can push out of its box. */
const Wrapped = ({ text }: { text: string }) => (
  <span className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</span>
)

const AboutSection = ({ entry }: { entry: AdminEntry }) => {
  const { t } = useTranslation("blacklist")
  const { nameOfUser } = useUserNames([entry.created_by])
  const author = entry.created_by ? nameOfUser(entry.created_by) : undefined
  const origin = useEntryOrigin(entry)

  return (
    <Section heading={t("entries.about")}>
      <SectionRow title={t("entries.columns.hits")} value={String(entry.hit_count)} />
      <SectionRow
        title={t("entries.columns.lastHit")}
        value={entry.last_hit_at ? <DateText date={entry.last_hit_at} /> : t("entries.never")}
      />
      <SectionRow
        title={t("entries.filters.source")}
        value={
          origin ? (
            <TextLink
              to={origin.to}
            >{`${t(`entries.sources.${entry.source}`)}: ${origin.name}`}</TextLink>
          ) : (
            t(`entries.sources.${entry.source}`)
          )
        }
      />
      <SectionRow
        title={t("entries.columns.createdBy")}
        value={author === null ? <Skeleton className="h-5 w-20" /> : (author ?? t("general.none"))}
      />
      <SectionRow
        title={t("entries.columns.created")}
        value={<DateText date={entry.created_at} />}
      />
      <SectionRow
        title={t("entries.columns.updated")}
        value={<DateText date={entry.updated_at} />}
      />
    </Section>
  )
}
