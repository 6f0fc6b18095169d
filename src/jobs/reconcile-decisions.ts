import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileDecisionsWorkflow } from "../workflows/decisions/workflows/reconcile-decisions"

/** Does for decisions what an event should have done: events are lost in restarts, tables are not. */
export default async function reconcileDecisionsJob(container: MedusaContainer) {
  await reconcileDecisionsWorkflow(container).run()
}

export const config = {
  name: "blacklist-reconcile-decisions",
  schedule: "* * * * *",
}
