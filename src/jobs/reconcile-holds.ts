import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileHoldsWorkflow } from "../workflows/holds/workflows/reconcile-holds"

/** Ends the holds of orders that were cancelled elsewhere: events are lost in restarts, tables are not. */
export default async function reconcileHoldsJob(container: MedusaContainer) {
  await reconcileHoldsWorkflow(container).run()
}

export const config = {
  name: "blacklist-reconcile-holds",
  schedule: "* * * * *",
}
