import type { MedusaContainer } from "@medusajs/framework/types"
import { refreshLargeOrdersWorkflow } from "../workflows/risk/workflows/order-fates"

/** Computes anew from which total on an order is large. */
export default async function refreshLargeOrdersJob(container: MedusaContainer) {
  await refreshLargeOrdersWorkflow(container).run()
}

export const config = {
  name: "blacklist-refresh-large-orders",
  schedule: "7 3 * * *",
}
