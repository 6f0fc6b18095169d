import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { OrderRiskCard } from "../features/orders/components/risk-card"
import { useOrderScreening } from "../features/orders/hooks/order-screening"
import { Permitted } from "../ui/components/permitted"
import { SectionError, SectionSkeleton } from "../ui/components/section-state"

const OrderRiskWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => (
  <Permitted needs={["blacklist_decision:read", "blacklist_suspicion:read"]}>
    <OrderRisk order={order} />
  </Permitted>
)

const OrderRisk = ({ order }: { order: AdminOrder }) => {
  const { screening, isPending, error, refetch } = useOrderScreening(order.id)

  if (isPending) return <SectionSkeleton rows={1} />
  return (
    <OrderRiskCard order={order} screening={screening ?? null}>
      {!screening && <SectionError error={error} onRetry={() => void refetch()} />}
    </OrderRiskCard>
  )
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-blacklist:order-risk",
  zone: "order.details.side",
})

export default OrderRiskWidget
