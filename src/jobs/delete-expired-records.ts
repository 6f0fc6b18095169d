import type { MedusaContainer } from "@medusajs/framework/types"
import { deleteExpiredRecordsWorkflow } from "../workflows/retention/workflows/delete-expired-records"

/** Deletes what the setting `retention` no longer keeps, and what deleted rules have left. */
export default async function deleteExpiredRecordsJob(container: MedusaContainer) {
  await deleteExpiredRecordsWorkflow(container).run()
}

export const config = {
  name: "blacklist-delete-expired-records",
  schedule: "17 3 * * *",
}
