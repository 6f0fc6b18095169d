import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  AdminCustomerStatus,
  AdminCustomerSummary,
  CustomerStatusValue,
} from "../../../../types"
import { StateBadge } from "../../../ui/components/list"
import { Clipped, TextLink } from "../../../ui/components/text"
import type { Named } from "../../../ui/lib/names"
import { SourceText } from "../../sources/components/source-text"
import { STAYS } from "../lib/rows-that-stay"

interface SetByProps {
  source: Pick<AdminCustomerStatus, "source" | "source_id">
  /** The rule that set it. */
  origin: Named
  /** Null while the name is loading, undefined where it is unknown. */
  createdBy: string | null | undefined
}

/** Who or what set a status: a person or a rule by name, never by id. */
export const SetBy = (props: SetByProps) =>
  props.source.source === "manual" ? <SetByPerson {...props} /> : <SetByPlugin {...props} />

const SetByPerson = ({ createdBy }: SetByProps) => {
  const { t } = useTranslation("blacklist")

  if (createdBy === null) return <Skeleton className="h-5 w-24" />
  return <span>{createdBy ?? t("status.sources.manual")}</span>
}

const SetByPlugin = ({ source: { source, source_id }, origin }: SetByProps) => {
  const { t } = useTranslation("blacklist")

  if (origin) return <SourceText source={origin} gone={t("status.sources.goneRule")} />
  const text = t(`status.sources.${source}`)
  return source === "suspicion" && source_id ? (
    <TextLink to={`/blacklist/suspicions/${source_id}`}>{text}</TextLink>
  ) : (
    <span>{text}</span>
  )
}

/** Leads to the customer; one who was deleted has no page. */
export const CustomerEmail = ({ customer }: { customer: AdminCustomerSummary | null }) => {
  const { t } = useTranslation("blacklist")

  if (!customer) {
    return (
      <span {...STAYS} className="text-ui-fg-subtle">
        {t("customers.deleted")}
      </span>
    )
  }
  return (
    <Clipped text={customer.email} className="max-w-48">
      <TextLink to={`/customers/${customer.id}`}>{customer.email}</TextLink>
    </Clipped>
  )
}

const COLORS = { neutral: "grey", blacklisted: "red", whitelisted: "green" } as const

export const CustomerStatusBadge = ({ status }: { status: CustomerStatusValue }) => {
  const { t } = useTranslation("blacklist")
  return <StateBadge color={COLORS[status]}>{t(`status.${status}`)}</StateBadge>
}
