import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
// Registers the guard of every completion. Here, because subscribers load after the store's own
// workflows: see that file and docs/adr/0001.
import "../workflows/hooks/_complete-cart"
import { linkDecisionsToOrdersWorkflow } from "../workflows/decisions/workflows/flagged-orders"
import { rescreenOrdersWorkflow } from "../workflows/decisions/workflows/rescreen-orders"
import { recordOrders } from "../workflows/ledger/record-orders"

/**
 * A cart became an order: the order is recorded, and nothing else of a clean checkout. Where a decision was
 * recorded, it is linked to the order, and an order that passed unscreened is screened.
 */
export default async function orderPlacedHandler({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  const { undecided } = await recordOrders([data.id], container)
  if (!undecided.length) return

  const { result } = await linkDecisionsToOrdersWorkflow(container).run({
    input: { order_ids: undecided, announced: true },
  })
  if (result.unscreened.length) {
    await rescreenOrdersWorkflow(container).run({ input: { orders: result.unscreened } })
  }
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "blacklist-order-placed" },
}
