import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
// Registers the guard of every completion. Here, because subscribers load after the store's own
// workflows: see that file and docs/adr/0001.
import "../workflows/hooks/_complete-cart"
import { recordOrdersWorkflow } from "../workflows/ledger/workflows/record-orders"
import { rescreenOrdersWorkflow } from "../workflows/decisions/workflows/rescreen-orders"
import { linkDecisionsToOrdersWorkflow } from "../workflows/decisions/workflows/link-decisions-to-orders"

/** A cart became an order: it counts, its decision learns its id, and what was not screened is. */
export default async function orderPlacedHandler({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await recordOrdersWorkflow(container).run({ input: { order_ids: [data.id] } })

  const { result } = await linkDecisionsToOrdersWorkflow(container).run({
    input: { order_ids: [data.id], announced: true },
  })
  if (result.unscreened.length) {
    await rescreenOrdersWorkflow(container).run({ input: { orders: result.unscreened } })
  }
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "blacklist-order-placed" },
}
