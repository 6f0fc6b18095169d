import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileOrderScreeningsWorkflow } from "../workflows/orders/workflows/order-screenings"

/** Keeps the list of orders up to date, also where an event was lost, and brings in orders from before the plugin. */
export default async function reconcileOrderScreeningsJob(container: MedusaContainer) {
  await reconcileOrderScreeningsWorkflow(container).run()
}

export const config = {
  name: "blacklist-reconcile-order-screenings",
  schedule: "* * * * *",
}
