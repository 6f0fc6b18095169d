import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { errorCode } from "../workflows/common/error-code"
import { deleteExpiredRecordsWorkflow } from "../workflows/retention/workflows/delete-expired-records"

/** Deletes what the setting `retention` no longer keeps, and what rules that are gone have left. */
export default async function deleteExpiredRecordsJob(container: MedusaContainer) {
  const { errors } = await deleteExpiredRecordsWorkflow(container).run({ throwOnError: false })
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const { action, error } of errors) {
    logger.error(
      `medusa-plugin-blacklist: ${action} failed and is tried again the next night (${errorCode(error)})`
    )
  }
}

export const config = {
  name: "blacklist-delete-expired-records",
  schedule: "17 3 * * *",
}
