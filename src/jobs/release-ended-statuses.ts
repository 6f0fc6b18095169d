import type { MedusaContainer } from "@medusajs/framework/types"
import { releaseEndedStatusesWorkflow } from "../workflows/statuses/workflows/release-ended-statuses"

/** Tells of bans that ended by themselves; the customers were free from that moment on. */
export default async function releaseEndedStatusesJob(container: MedusaContainer) {
  await releaseEndedStatusesWorkflow(container).run()
}

export const config = {
  name: "blacklist-release-ended-statuses",
  schedule: "* * * * *",
}
