import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../modules/blacklist"
import type { BackfillState } from "../modules/blacklist/persistence/ledger/backfill"
import {
  backfillLedgerWorkflow,
  startBackfillWorkflow,
} from "../workflows/ledger/workflows/backfill"

const REPORT_MS = 1000

const line = ({ processed, total }: BackfillState) => {
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
  const { backfill } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)

  await startBackfillWorkflow(container).run({ input: {} })
  const timer = setInterval(() => {
    void backfill.state().then(
      (state) => logger.info(line(state)),
      () => undefined
    )
  }, REPORT_MS)
  try {
    // Where another process is at it already, this one shows the progress and takes over if it dies.
    for (;;) {
      const { result } = await backfillLedgerWorkflow(container).run({ input: {} })
      if (result.status !== "running") return logger.info(line(result))
      await new Promise((resolve) => setTimeout(resolve, REPORT_MS))
    }
  } finally {
    clearInterval(timer)
  }
}
