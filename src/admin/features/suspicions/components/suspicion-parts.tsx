import { Badge, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminSuspicion } from "../../../../types"
import { StateBadge } from "../../../ui/components/list"
import { Clipped, TextLink } from "../../../ui/components/text"
import { SourceText } from "../../sources/components/source-text"
import { usePendingReviews } from "../hooks/use-quick-review"
import type { SuspicionView } from "../hooks/use-suspicion-views"

/** Whether a rule or a person put something on the list, and which. */
export const SuspicionSource = ({ view }: { view: SuspicionView }) => {
  const { t } = useTranslation("blacklist")
  return (
    <div className="flex min-w-0 max-w-full items-center gap-x-2">
      <Badge size="2xsmall" className="text-nowrap">
        {t(`suspicions.sources.${view.suspicion.source}`)}
      </Badge>
      <div className="min-w-0">
        <Origin view={view} />
      </div>
    </div>
  )
}

const Origin = ({ view: { suspicion, origin, createdBy } }: { view: SuspicionView }) => {
  const { t } = useTranslation("blacklist")

  if (suspicion.source === "automatic") {
    return origin && <SourceText source={origin} gone={t("suspicions.sources.gone")} />
  }
  if (createdBy === null) return <Skeleton className="h-5 w-20" />
  return createdBy && <Clipped text={createdBy} />
}

/** The order that a suspicion is about, by its number. */
export const SuspicionOrder = ({ view: { suspicion, order } }: { view: SuspicionView }) => {
  const { t } = useTranslation("blacklist")

  if (!suspicion.order_id) {
    // What a rule put on the list without an order is a checkout that was refused.
    const key = suspicion.source === "automatic" ? "refused" : "none"
    return <span className="text-ui-fg-subtle text-nowrap">{t(`suspicions.orders.${key}`)}</span>
  }
  if (order === null) return <span>{t("general.none")}</span>
  if (order === "pending") return <Skeleton className="h-5 w-10" />
  if (order === "gone") {
    return <span className="text-ui-fg-subtle text-nowrap">{t("suspicions.orders.deleted")}</span>
  }
  return <TextLink to={order.to}>{order.name}</TextLink>
}

const COLORS = { open: "orange", confirmed: "red", dismissed: "grey" } as const

/** A verdict that can still be taken back is shown already. */
export const SuspicionStatusBadge = ({
  suspicion,
}: {
  suspicion: Pick<AdminSuspicion, "id" | "status">
}) => {
  const { t } = useTranslation("blacklist")
  const status = usePendingReviews().get(suspicion.id)?.verdict ?? suspicion.status
  return <StateBadge color={COLORS[status]}>{t(`suspicions.statuses.${status}`)}</StateBadge>
}
