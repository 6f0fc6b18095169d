import { SectionRow } from "@medusajs/dashboard/components"
import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate, useParams } from "react-router-dom"
import { DetailPage, DetailSkeleton, GonePage, Section } from "../../../ui/components/details"
import { StateBadge } from "../../../ui/components/list"
import { PermittedPage } from "../../../ui/components/permitted"
import { DateText } from "../../../ui/components/text"
import { isNotFound } from "../../../ui/lib/api-error"
import { RecentHits } from "../../activity/components/recent-hits"
import { useRuleNames } from "../hooks/use-rule-names"
import { listOf } from "../lib/kind-search"
import type { RuleKind, RuleTypes } from "../lib/rule-kind"
import { RuleMenu, RuleSwitch } from "./rule-actions"
import { ACTION_COLORS } from "./rule-table"
import { SuspectsTip } from "./suspects-tip"

interface RulePageProps<T extends RuleTypes> {
  kind: RuleKind<T>
}

/** The page of one rule: what it counts and does, and what it has found lately. */
export const RulePage = <T extends RuleTypes>({ kind }: RulePageProps<T>) => (
  <PermittedPage needs={[kind.needs.read]}>
    <Rule kind={kind} />
  </PermittedPage>
)

const Rule = <T extends RuleTypes>({ kind }: RulePageProps<T>) => {
  const { t } = useTranslation("blacklist")
  const { id = "" } = useParams()
  const { useDetail } = kind.resource
  const { row: rule, isError, error } = useDetail(id)
  const list = listOf(kind.texts)

  // Decisions and suspicions still link to a rule that was deleted.
  if (isNotFound(error)) return <GonePage text={t("rules.gone")} back={list} />
  if (isError) throw error
  if (!rule) return <DetailSkeleton />

  return (
    <DetailPage
      zone={kind.zone}
      data={rule}
      main={{
        BlacklistRuleGeneral: <GeneralSection kind={kind} rule={rule} list={list} />,
        BlacklistRuleHits: <RecentHits reasonId={rule.id} />,
      }}
      side={{ BlacklistRuleAbout: <AboutSection kind={kind} rule={rule} /> }}
    />
  )
}

interface RuleSectionProps<T extends RuleTypes> extends RulePageProps<T> {
  rule: T["row"]
}

const GeneralSection = <T extends RuleTypes>({
  kind,
  rule,
  list,
}: RuleSectionProps<T> & { list: string }) => {
  const { t } = useTranslation("blacklist")
  const navigate = useNavigate()
  const { namesOf } = useRuleNames([rule])
  const names = namesOf(rule)

  return (
    <Section
      level="h1"
      heading={rule.name}
      text={kind.sentence(t, rule, names)}
      badges={
        <>
          {rule.mode === "monitor" && <Badge size="2xsmall">{t("mode.monitor")}</Badge>}
          <StateBadge color={ACTION_COLORS[rule.action]}>
            {t(`rules.action.${rule.action}`)}
          </StateBadge>
        </>
      }
      menu={
        <RuleMenu
          kind={kind}
          rule={rule}
          editHref="edit"
          onDeleted={() => navigate(list, { replace: true })}
        />
      }
    >
      {kind.rows(t, rule, names).map(([title, value]) => (
        <SectionRow key={title} title={title} value={value} />
      ))}
      {"requires_suspicion" in rule && rule.requires_suspicion && (
        <div className="px-6 py-4">
          <SuspectsTip />
        </div>
      )}
    </Section>
  )
}

const AboutSection = <T extends RuleTypes>({ kind, rule }: RuleSectionProps<T>) => {
  const { t } = useTranslation("blacklist")

  return (
    <Section heading={t("rules.about")}>
      <SectionRow
        title={t("rules.columns.enabled")}
        value={<RuleSwitch kind={kind} rule={rule} />}
      />
      <SectionRow title={t("rules.filters.mode")} value={t(`rules.modes.${rule.mode}`)} />
      <SectionRow title={t("rules.columns.created")} value={<DateText date={rule.created_at} />} />
      <SectionRow title={t("rules.columns.updated")} value={<DateText date={rule.updated_at} />} />
    </Section>
  )
}
