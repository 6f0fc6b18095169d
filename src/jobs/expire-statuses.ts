import type { MedusaContainer } from "@medusajs/framework/types"
import { expireStatusesWorkflow } from "../workflows/customer-statuses/workflows/expire-statuses"

/** Tells of bans that ended by themselves; the customers were free from that moment on. */
export default async function expireStatusesJob(container: MedusaContainer) {
  await expireStatusesWorkflow(container).run()
}

export const config = {
  name: "blacklist-expire-statuses",
  schedule: "* * * * *",
}
