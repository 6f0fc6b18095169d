import type { MedusaResponse } from "@medusajs/framework/http"
import type { JobRow } from "../../../../modules/blacklist"
import type { AdminBackfill, AdminBackfillResponse } from "../../../../types"
import { startBackfillWorkflow } from "../../../../workflows"
import { runBehind } from "../../../../workflows/jobs/run-behind"
import { actorOf, type AdminRequest, isoOf, serviceOf } from "../utils/http"

const NEVER: AdminBackfill = {
  status: "idle",
  processed: 0,
  total: 0,
  started_at: null,
  updated_at: null,
  finished_at: null,
}

/** How far the backfill is, as the API shows it. */
const serializeBackfill = (job: JobRow): AdminBackfill => ({
  status: job.status === "pending" ? "running" : job.status,
  processed: job.processed,
  // Orders placed since it began are brought in as well.
  total: Math.max(job.total, job.processed),
  started_at: isoOf(job.created_at),
  updated_at: isoOf(job.updated_at),
  finished_at: isoOf(job.finished_at),
})

export const retrieveBackfill = async (
  req: AdminRequest,
  res: MedusaResponse<AdminBackfillResponse>
) => {
  const [newest] = await serviceOf(req).listJobs(
    { type: "backfill" },
    { order: { created_at: "DESC" }, take: 1 }
  )
  res.json({ backfill: newest ? serializeBackfill(newest) : NEVER })
}

/** Starts it and answers at once; the work goes on behind the answer. */
export const startBackfill = async (
  req: AdminRequest,
  res: MedusaResponse<AdminBackfillResponse>
) => {
  const { result } = await startBackfillWorkflow(req.scope).run({ input: actorOf(req) })
  runBehind(result.id, req.scope)
  res.status(202).json({ backfill: serializeBackfill(result) })
}
