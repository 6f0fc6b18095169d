import { InlineTip } from "@medusajs/ui"
import { type PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import type { AdminImpact } from "../../../../types"
import { TextLink } from "../../../ui/components/text"
import { toLocale } from "../../../ui/lib/locale"

/** How many orders and people are named, with the newest of the orders. */
export const ImpactTip = ({
  impact,
  isCounting,
  children,
}: PropsWithChildren<{ impact: AdminImpact | undefined; isCounting: boolean }>) => {
  const { t } = useTranslation("blacklist")
  if (!impact && !isCounting) return null

  return (
    <InlineTip label={t("impact.label")} role="status">
      {impact ? (
        <div className="flex flex-col gap-y-1">
          {children}
          <ImpactText impact={impact} />
          <Examples examples={impact.examples} />
        </div>
      ) : (
        t("impact.loading")
      )}
    </InlineTip>
  )
}

const ImpactText = ({ impact: { orders, customers, share } }: { impact: AdminImpact }) => {
  const { t, i18n } = useTranslation("blacklist")
  const percent = new Intl.NumberFormat(toLocale(i18n.language), {
    style: "percent",
    maximumSignificantDigits: 2,
  })

  return (
    <span>
      {orders
        ? t("impact.hits", {
            orders: t("impact.orders", { count: orders }),
            customers: t("impact.customers", { count: customers }),
            share: percent.format(share),
          })
        : t("impact.none")}
    </span>
  )
}

const Examples = ({ examples }: Pick<AdminImpact, "examples">) => {
  const { t } = useTranslation("blacklist")
  if (!examples.length) return null

  return (
    <span className="flex flex-wrap gap-x-2">
      {t("impact.newest")}
      {examples.map(({ order_id, display_id, email }) => (
        <TextLink key={order_id} to={`/orders/${order_id}`}>
          {`#${display_id} ${email ?? ""}`.trim()}
        </TextLink>
      ))}
    </span>
  )
}
