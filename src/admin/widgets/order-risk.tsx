import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { OrderRiskCard } from "../components/order-risk-card"
import { SectionError, SectionSkeleton } from "../components/section-state"
import { useOrderScreening } from "../hooks/order-screening"

const OrderRiskWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { order_screening, isPending, refetch } = useOrderScreening(order.id)

  if (isPending) return <SectionSkeleton rows={1} />
  return (
    <OrderRiskCard order={order} screening={order_screening ?? null}>
      {!order_screening && <SectionError onRetry={() => void refetch()} />}
    </OrderRiskCard>
  )
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-blacklist:order-risk",
  zone: "order.details.side",
})

export default OrderRiskWidget
