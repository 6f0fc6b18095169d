import type { MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { BackfillState } from "../../../../modules/blacklist/persistence/ledger/backfill"
import type { AdminBackfill, AdminBackfillResponse } from "../../../../types"
import { backfillLedgerWorkflow, startBackfillWorkflow } from "../../../../workflows"
import { logFailure } from "../../../../workflows/common/log-failure"
import { actorOf, type AdminRequest, isoOf, serviceOf } from "../utils/http"

/** How far the backfill is, as the API shows it. */
const serializeBackfill = (state: BackfillState): AdminBackfill => ({
  status: state.status,
  processed: state.processed,
  // Orders placed since it began are brought in as well.
  total: Math.max(state.total, state.processed),
  started_at: isoOf(state.started_at),
  updated_at: isoOf(state.updated_at),
  finished_at: isoOf(state.finished_at),
})

export const retrieveBackfill = async (
  req: AdminRequest,
  res: MedusaResponse<AdminBackfillResponse>
) => {
  res.json({ backfill: serializeBackfill(await serviceOf(req).backfill.state()) })
}

/** Starts it and answers at once; the work goes on behind the answer. */
export const startBackfill = async (
  req: AdminRequest,
  res: MedusaResponse<AdminBackfillResponse>
) => {
  const { result } = await startBackfillWorkflow(req.scope).run({ input: actorOf(req) })
  void runBehind(req.scope)
  res.status(202).json({ backfill: serializeBackfill(result) })
}

/** What fails here is resumed by the job, within a minute. */
const runBehind = (container: MedusaContainer) =>
  backfillLedgerWorkflow(container)
    .run({ input: {} })
    .catch((error) => logFailure("to run the backfill", error, container))
