import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { errorCode } from "../workflows/common/error-code"
import { forgetOldRecordsWorkflow } from "../workflows/retention/workflows/forget-old-records"

/** Deletes what the setting `retention` no longer keeps, and what rules that are gone have left. */
export default async function forgetOldRecordsJob(container: MedusaContainer) {
  const { errors } = await forgetOldRecordsWorkflow(container).run({ throwOnError: false })
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const { action, error } of errors) {
    logger.error(
      `medusa-plugin-blacklist: ${action} failed and is tried again the next night (${errorCode(error)})`
    )
  }
}

export const config = {
  name: "blacklist-forget-old-records",
  schedule: "17 3 * * *",
}
