import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CustomerStatusValue } from "../../../../types"
import { StateBadge } from "../../../ui/components/list"
import { TextLink } from "../../../ui/components/text"
import { SourceText } from "../../sources/components/source-text"
import type { StatusView } from "../hooks/customer-statuses"

/** Who or what set a status: a person or a rule by name, never by id. */
export const SetBy = ({ view }: { view: StatusView }) =>
  view.status.source === "manual" ? <SetByPerson view={view} /> : <SetByPlugin view={view} />

const SetByPerson = ({ view: { createdBy } }: { view: StatusView }) => {
  const { t } = useTranslation("blacklist")

  if (createdBy === null) return <Skeleton className="h-5 w-24" />
  return <span>{createdBy ?? t("status.sources.manual")}</span>
}

const SetByPlugin = ({ view: { status, origin } }: { view: StatusView }) => {
  const { t } = useTranslation("blacklist")

  if (origin) return <SourceText source={origin} gone={t("status.sources.goneRule")} />
  const text = t(`status.sources.${status.source}`)
  return status.source === "suspicion" && status.source_id ? (
    <TextLink to={`/blacklist/suspicions/${status.source_id}`}>{text}</TextLink>
  ) : (
    <span>{text}</span>
  )
}

const COLORS = { neutral: "grey", blacklisted: "red", whitelisted: "green" } as const

export const CustomerStatusBadge = ({ status }: { status: CustomerStatusValue }) => {
  const { t } = useTranslation("blacklist")
  return <StateBadge color={COLORS[status]}>{t(`status.${status}`)}</StateBadge>
}
