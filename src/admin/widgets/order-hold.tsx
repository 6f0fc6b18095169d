import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { HoldCard } from "../features/holds/components/hold-card"
import { useHold } from "../features/holds/hooks/holds"
import { Permitted } from "../ui/components/permitted"

/** Is there only where the order is held, or was: it is put on hold in the card of the fraud check. */
const OrderHoldWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => (
  <Permitted needs={["blacklist_hold:read"]}>
    <OrderHold orderId={order.id} />
  </Permitted>
)

const OrderHold = ({ orderId }: { orderId: string }) => {
  const { hold } = useHold(orderId)
  return hold ? <HoldCard key={hold.created_at} hold={hold} /> : null
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-blacklist:order-hold",
  zone: "order.details.side",
})

export default OrderHoldWidget
