import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE } from "../modules/blacklist"
import type BlacklistModuleService from "../modules/blacklist/service"
import { settleDecisionsWorkflow } from "../workflows/decisions/workflows/settle-decisions"
import { rescreenOrdersWorkflow } from "../workflows/orders/workflows/rescreen-orders"

/**
 * Catches up on what an event should have done: events are lost in restarts, tables are not.
 */
export default async function settleDecisionsJob(container: MedusaContainer) {
  await settleDecisionsWorkflow(container).run({ input: {} })

  const due = await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listDecisions({ rescreen_due: true, order_id: { $ne: null } }, { take: 100 })
  if (!due.length) return
  await rescreenOrdersWorkflow(container).run({
    input: {
      orders: due.flatMap(({ id, order_id }) => (order_id ? [{ order_id, decision_id: id }] : [])),
    },
  })
}

export const config = {
  name: "blacklist-settle-decisions",
  schedule: "* * * * *",
}
