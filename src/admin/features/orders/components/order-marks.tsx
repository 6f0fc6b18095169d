import { Badge, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminListedOrder } from "../../../../types"
import { StateBadge } from "../../../ui/components/list"
import { HoldBadge } from "../../holds/components/hold-parts"
import { reasonKey, reasonName } from "../lib/reason"

/** What staff have to know of an order at a glance. */
export const OrderMarks = ({ order }: { order: AdminListedOrder }) => (
  <div className="flex flex-wrap items-center gap-1 py-1">
    <ScreeningMark order={order} />
    {order.hold === "held" && <HoldBadge status="held" />}
  </div>
)

const ScreeningMark = ({ order }: { order: AdminListedOrder }) => {
  const { t } = useTranslation("blacklist")

  if (order.suspicious) return <Suspicious order={order} />
  if (!order.screened) {
    return (
      <Badge size="2xsmall" className="text-nowrap">
        {t("order.notChecked")}
      </Badge>
    )
  }
  return order.hold === "held" ? null : (
    <span className="text-ui-fg-subtle">{t("general.none")}</span>
  )
}

/** The mark, with what it is for on hover. */
const Suspicious = ({ order: { reasons } }: { order: AdminListedOrder }) => {
  const { t } = useTranslation("blacklist")
  const badge = <StateBadge color="orange">{t("order.suspicious")}</StateBadge>
  const enforced = reasons.filter(({ mode }) => mode === "enforce")
  if (!enforced.length) return badge

  return (
    <Tooltip
      content={enforced.map((reason, index) => (
        <div key={reason.id ?? index}>
          {[t(reasonKey(reason)), reasonName(reason)].filter(Boolean).join(": ")}
        </div>
      ))}
    >
      <span>{badge}</span>
    </Tooltip>
  )
}
