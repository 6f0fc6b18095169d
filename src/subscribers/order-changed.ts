import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { refreshOrderScreeningsWorkflow } from "../workflows/orders/workflows/order-screenings"

/** An order's total, e-mail or customer may have changed: it is copied into the list of orders anew. */
export default async function orderChangedHandler({
  event: { data },
  container,
}: SubscriberArgs<{ id?: string; order_id?: string }>) {
  const id = data.order_id ?? data.id
  if (!id) return
  await refreshOrderScreeningsWorkflow(container).run({ input: { order_ids: [id] } })
}

export const config: SubscriberConfig = {
  event: [
    "order.updated",
    "order.canceled",
    "order.return_requested",
    "order.return_received",
    "order.claim_created",
    "order.exchange_created",
    "order.transfer_requested",
    "order-edit.confirmed",
  ],
  context: { subscriberId: "blacklist-order-changed" },
}
