import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SuspicionView } from "../hooks/use-suspicion-views"
import { TextLink } from "./text-link"

/** The order that a suspicion is about, by its number. */
export const SuspicionOrder = ({ view: { suspicion, orderNumber } }: { view: SuspicionView }) => {
  const { t } = useTranslation("blacklist")
  const { order_id: id, source } = suspicion

  if (!id) {
    // What a rule put on the list without an order is a checkout that was refused.
    const key = source === "automatic" ? "refused" : "none"
    return <span className="text-ui-fg-muted text-nowrap">{t(`suspicions.orders.${key}`)}</span>
  }
  if (orderNumber === undefined) return <Skeleton className="h-5 w-10" />
  if (orderNumber === null) {
    return <span className="text-ui-fg-muted text-nowrap">{t("suspicions.orders.deleted")}</span>
  }
  return <TextLink to={`/orders/${id}`}>{orderNumber}</TextLink>
}
