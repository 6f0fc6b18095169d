import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SuspicionView } from "../hooks/use-suspicion-views"
import { TextLink } from "./text-link"

/** The order that a suspicion is about, by its number. */
export const SuspicionOrder = ({ view: { suspicion, order } }: { view: SuspicionView }) => {
  const { t } = useTranslation("blacklist")

  if (!suspicion.order_id) {
    // What a rule put on the list without an order is a checkout that was refused.
    const key = suspicion.source === "automatic" ? "refused" : "none"
    return <span className="text-ui-fg-muted text-nowrap">{t(`suspicions.orders.${key}`)}</span>
  }
  if (order === null) return <span>{t("general.none")}</span>
  if (order === "pending") return <Skeleton className="h-5 w-10" />
  if (order === "gone") {
    return <span className="text-ui-fg-muted text-nowrap">{t("suspicions.orders.deleted")}</span>
  }
  return <TextLink to={order.to}>{order.name}</TextLink>
}
