import type { PaginatedResponse } from "@medusajs/framework/types"
import type { JobStatus, JobType } from "../vocabulary"

/** Long work in the background. It survives a restart and goes on where it was. */
export interface AdminJob {
  id: string
  type: JobType
  status: JobStatus
  /** How much is done, and of how much. */
  processed: number
  total: number
  /** What it has come to, by type; what a cancelled job had done by then. */
  result: Record<string, unknown> | null
  /** Why it failed, without personal data. */
  error: string | null
  created_by: string | null
  created_at: string
  finished_at: string | null
}

/** `GET /admin/blacklist/jobs/:id`, and what starts or cancels a job. */
export interface AdminJobResponse {
  job: AdminJob
}

export type AdminJobListResponse = PaginatedResponse<{ jobs: AdminJob[] }>
