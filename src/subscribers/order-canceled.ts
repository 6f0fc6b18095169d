import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
// Registers the guards of fulfilments. Here, because subscribers load after the store's own workflows: see that
// file and docs/adr/0020.
import "../workflows/hooks/_fulfillment"
import { endHoldsOfCancelledOrdersWorkflow } from "../workflows/holds/workflows/reconcile-holds"

/** An order was cancelled: its hold ends. */
export default async function orderCanceledHandler({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await endHoldsOfCancelledOrdersWorkflow(container).run({ input: { order_ids: [data.id] } })
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "blacklist-order-canceled" },
}
