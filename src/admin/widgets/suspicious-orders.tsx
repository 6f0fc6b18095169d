import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useListedOrders } from "../features/orders/hooks/orders"
import { Permitted } from "../ui/components/permitted"
import { TextLink } from "../ui/components/text"

/** Above Medusa's own list of orders: how many are suspicious, and where they are. */
const SuspiciousOrdersWidget = () => (
  <Permitted needs={["blacklist_decision:read"]}>
    <SuspiciousOrders />
  </Permitted>
)

const SuspiciousOrders = () => {
  const { t } = useTranslation("blacklist")
  const { count } = useListedOrders({ suspicious: true, limit: 0 })
  if (!count) return null

  return (
    // The dashboard draws every widget below the list, where nobody would look for it.
    <InlineTip
      label={t("orders.banner.label", { count })}
      variant="warning"
      className="order-first"
    >
      <TextLink to="/blacklist/orders?suspicious=true">{t("orders.banner.open")}</TextLink>
    </InlineTip>
  )
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-blacklist:suspicious-orders",
  zone: "order.list.before",
})

export default SuspiciousOrdersWidget
