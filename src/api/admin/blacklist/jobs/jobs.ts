import {
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { JobRow } from "../../../../modules/blacklist"
import { type AdminJob, type AdminJobResponse, JOB_STATUSES, JOB_TYPES } from "../../../../types"
import { cancelJobWorkflow } from "../../../../workflows"
import {
  actorOf,
  type AdminRequest,
  filtersOf,
  isoOf,
  listRoute,
  retrieveRoute,
} from "../utils/http"
import { answerInvalidState, type AdminInvalidState } from "../utils/invalid-state"
import { idOrIds, listParams, momentRange, oneOrMany } from "../utils/schema"

const ListJobsSchema = listParams(["created_at", "updated_at", "finished_at", "type", "status"], {
  id: idOrIds("id").optional(),
  type: oneOrMany(JOB_TYPES).optional(),
  status: oneOrMany(JOB_STATUSES).optional(),
  created_at: momentRange("created_at").optional(),
})
type ListJobsQuery = z.infer<typeof ListJobsSchema>

/** A job as the API shows it. */
export const serializeJob = (job: JobRow): AdminJob => ({
  id: job.id,
  type: job.type,
  status: job.status,
  processed: job.processed,
  // There may be more by the time it comes to the end.
  total: Math.max(job.total, job.processed),
  result: job.result,
  error: job.error,
  created_by: job.created_by,
  created_at: isoOf(job.created_at) as string,
  finished_at: isoOf(job.finished_at),
})

export const listJobs = listRoute(
  "jobs",
  (service, query: ListJobsQuery, page) => service.listAndCountJobs(filtersOf(query), page),
  serializeJob
)

export const retrieveJob = retrieveRoute(
  "job",
  (service, id) => service.retrieveJob(id),
  serializeJob
)

export const cancelJob = async (
  req: AdminRequest,
  res: MedusaResponse<AdminJobResponse | AdminInvalidState>
) =>
  await answerInvalidState(res, async () => {
    const { result } = await cancelJobWorkflow(req.scope).run({
      input: { id: req.params.id, ...actorOf(req) },
    })
    res.json({ job: serializeJob(result) })
  })

export const jobMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/jobs",
    middlewares: [validateAndTransformQuery(ListJobsSchema, { isList: true })],
  },
]
