import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SuspicionView } from "../hooks/use-suspicion-views"
import { SuspicionStatusBadge } from "./status-badge"
import { SuspicionSource } from "./suspicion-source"
import { TextLink } from "./text-link"

/** One suspicion on the page of its order. */
export const SuspicionItem = ({ view }: { view: SuspicionView }) => {
  const { t } = useTranslation("blacklist")
  const { getFullDate } = useDate()
  const { suspicion } = view

  return (
    <li className="flex flex-col gap-y-1 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small" leading="compact" weight="plus">
          {t(`order.suspicions.${suspicion.address_type}`)}
        </Text>
        <SuspicionStatusBadge status={suspicion.status} />
      </div>
      {suspicion.comment && (
        <Text size="small" className="text-ui-fg-subtle text-pretty break-words">
          {suspicion.comment}
        </Text>
      )}
      <div className="txt-compact-small text-ui-fg-subtle py-1">
        <SuspicionSource view={view} />
      </div>
      <div className="flex items-center justify-between gap-x-2">
        <TextLink to={`/blacklist/suspicions/${suspicion.id}`} className="txt-compact-small">
          {t("suspicions.actions.review")}
        </TextLink>
        <Text size="xsmall" className="text-ui-fg-muted">
          {getFullDate({ date: suspicion.created_at, includeTime: true })}
        </Text>
      </div>
    </li>
  )
}
