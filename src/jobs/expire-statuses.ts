import type { MedusaContainer } from "@medusajs/framework/types"
import { expireStatusesWorkflow } from "../workflows/customer-statuses/workflows/expire-statuses"

/** Writes and emits the end of statuses that have expired; the customers are neutral since that moment. */
export default async function expireStatusesJob(container: MedusaContainer) {
  await expireStatusesWorkflow(container).run()
}

export const config = {
  name: "blacklist-expire-statuses",
  schedule: "* * * * *",
}
