import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../workflows/common/audit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../modules/blacklist"
import type { AdminBackfillResponse } from "../../../../types"
import { errorCode } from "../../../../workflows/common/error-code"
import { backfillLedgerWorkflow } from "../../../../workflows/ledger/workflows/backfill"
import { startBackfillWorkflow } from "../../../../workflows/ledger/workflows/backfill"
import { serializeBackfill } from "./serialize"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminBackfillResponse>
) => {
  const { backfill } = req.scope.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  res.json({ backfill: serializeBackfill(await backfill.state()) })
}

/** Starts it and answers at once; the work goes on behind the answer. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminBackfillResponse>
) => {
  const { result } = await startBackfillWorkflow(req.scope).run({ input: actorOf(req) })
  void runBehind(req.scope)
  res.status(202).json({ backfill: serializeBackfill(result) })
}

/** What fails here goes on with the job, within a minute. */
const runBehind = (container: MedusaContainer) =>
  backfillLedgerWorkflow(container)
    .run({ input: {} })
    .catch((error) =>
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`medusa-plugin-blacklist: the backfill was interrupted (${errorCode(error)})`)
    )
