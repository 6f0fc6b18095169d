import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { noteOrderFatesWorkflow } from "../workflows/risk/workflows/order-fates"
import { orderOfPayment } from "../workflows/risk/utils/order-of-payment"

const PAYMENT_CAPTURED = "payment.captured"

/** An order was paid or cancelled, or something of it came back: the person's next order is scored by it. */
export default async function orderFateHandler({
  event: { name, data },
  container,
}: SubscriberArgs<{ id?: string; order_id?: string }>) {
  const given = data.order_id ?? data.id
  if (!given) return
  const orderId = name === PAYMENT_CAPTURED ? await orderOfPayment(given, container) : given
  if (orderId) await noteOrderFatesWorkflow(container).run({ input: { order_ids: [orderId] } })
}

export const config: SubscriberConfig = {
  event: ["order.canceled", "order.return_received", PAYMENT_CAPTURED],
  context: { subscriberId: "blacklist-order-fate" },
}
