import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import "../workflows/hooks/_complete-cart"
import { rescreenOrdersWorkflow } from "../workflows/orders/workflows/rescreen-orders"
import { settleDecisionsWorkflow } from "../workflows/decisions/workflows/settle-decisions"

/** A cart became an order: its decision learns the order's id, and what was not screened is. */
export default async function orderPlacedHandler({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  const { result } = await settleDecisionsWorkflow(container).run({
    input: { order_ids: [data.id] },
  })
  if (result.unscreened.length) {
    await rescreenOrdersWorkflow(container).run({ input: { orders: result.unscreened } })
  }
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "blacklist-order-placed" },
}
