import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService, type JobRow } from "../modules/blacklist"
import { runJobWorkflow } from "../workflows/jobs/workflows/jobs"
import { startBackfillWorkflow } from "../workflows/ledger/workflows/backfill"

const REPORT_MS = 1000

const line = ({ processed, total }: Pick<JobRow, "processed" | "total">) => {
  const all = Math.max(processed, total)
  const percent = all ? Math.floor((100 * processed) / all) : 100
  return `medusa-plugin-blacklist: ${processed} of ${all} orders brought in (${percent} %)`
}

/**
 * Brings the orders from before the plugin into the ledger that rules count, and shows how far it is.
 * Stopped and started again it goes on where it was.
 *
 * `npx medusa exec ./node_modules/medusa-plugin-blacklist/.medusa/server/src/scripts/backfill.js`
 */
export default async function backfillOrders({ container }: ExecArgs) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)

  const {
    result: { id },
  } = await startBackfillWorkflow(container).run({ input: {} })
  const timer = setInterval(() => {
    void service.retrieveJob(id).then(
      (job) => logger.info(line(job)),
      () => undefined
    )
  }, REPORT_MS)
  try {
    // Where another process is at it already, this one shows the progress and takes over if it dies.
    for (;;) {
      const { result: job } = await runJobWorkflow(container).run({ input: { id } })
      if (job.status === "failed") {
        const message = `The backfill failed (${job.error})`
        throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)
      }
      if (job.status !== "running" && job.status !== "pending") return logger.info(line(job))
      await new Promise((resolve) => setTimeout(resolve, REPORT_MS))
    }
  } finally {
    clearInterval(timer)
  }
}
