import { useDate } from "@medusajs/dashboard/hooks"
import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminDecision, Reason } from "../../../../types"
import { Section } from "../../../ui/components/details"
import { SectionError, SectionSkeleton } from "../../../ui/components/section-state"
import { Clipped, TextLink } from "../../../ui/components/text"
import { useOrderNumbers } from "../../../ui/hooks/use-names"
import { usePermissions } from "../../../ui/hooks/use-permissions"
import type { Named } from "../../../ui/lib/names"
import { countText } from "../../orders/lib/reason"
import { useRecentHits } from "../hooks/recent-hits"
import { type Hit, hitOf } from "../lib/hit"

/** The newest checkouts that a rule or an entry was found in, on its page. */
export const RecentHits = ({ reasonId }: { reasonId: string }) => {
  const { can } = usePermissions()
  return can("blacklist_decision:read") ? <Hits reasonId={reasonId} /> : null
}

const Hits = ({ reasonId }: { reasonId: string }) => {
  const { t } = useTranslation("blacklist")
  const { decisions, count, isPending, error, refetch } = useRecentHits(reasonId)
  const { orderOf } = useOrderNumbers((decisions ?? []).map(({ order_id }) => order_id))

  if (isPending) return <SectionSkeleton rows={3} />
  return (
    <Section
      heading={t("activity.heading")}
      text={
        decisions &&
        t(count ? "activity.shown" : "activity.none", { count, shown: decisions.length })
      }
    >
      {!decisions && <SectionError error={error} onRetry={() => void refetch()} />}
      {decisions && decisions.length > 0 && (
        <ul className="divide-y">
          {decisions.map((decision) => (
            <HitItem
              key={decision.id}
              decision={decision}
              hit={hitOf(decision, reasonId)}
              order={decision.order_id ? orderOf(decision.order_id) : null}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

const COLORS = {
  allowed: "green",
  flagged: "orange",
  refused: "red",
  monitored: "grey",
  overruled: "grey",
} as const

interface HitItemProps {
  decision: AdminDecision
  hit: Hit | null
  order: Named
}

const HitItem = ({ decision, hit, order }: HitItemProps) => {
  const { t } = useTranslation("blacklist")
  const { getFullDate } = useDate()
  const { email, customer_id, created_at, order_id } = decision
  const person = email ?? t("activity.nobody")

  return (
    <li className="flex flex-col gap-y-1 px-6 py-3">
      <div className="flex items-center justify-between gap-x-4">
        <div className="txt-compact-small-plus min-w-0">
          <Clipped text={person}>
            {customer_id ? <TextLink to={`/customers/${customer_id}`}>{person}</TextLink> : person}
          </Clipped>
        </div>
        {hit && (
          <StatusBadge color={COLORS[hit.effect]} className="text-nowrap">
            {t(`activity.effects.${hit.effect}`)}
          </StatusBadge>
        )}
      </div>
      <div className="txt-compact-small text-ui-fg-subtle flex flex-wrap items-center gap-x-2">
        <span className="text-nowrap">{getFullDate({ date: created_at, includeTime: true })}</span>
        {order_id && typeof order === "object" && order && (
          <TextLink to={order.to}>{order.name}</TextLink>
        )}
        {hit && <HitNumbers reason={hit.reason} />}
      </div>
    </li>
  )
}

/** How much there was, of a rule that counts. */
const HitNumbers = ({ reason: { detail } }: { reason: Reason }) => {
  const { t } = useTranslation("blacklist")
  const counted = countText(t, { ...detail })
  return counted ? (
    <Text size="small" leading="compact">
      {counted}
    </Text>
  ) : null
}
