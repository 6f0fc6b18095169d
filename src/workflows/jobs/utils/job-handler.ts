import type { MedusaContainer } from "@medusajs/framework/types"
import type { JobPage, JobRow } from "../../../modules/blacklist"

/**
 * Does one page of a job: a second's work or two, after which the job is told to have come that far. It
 * gets the job as it stands (`input` is what it was started with, `cursor` where this page begins, null at
 * the start).
 *
 * A process can be killed between the work and the telling, and another one then does the same page
 * again: a page done twice must come to the same as once. What throws is tried again, five times in a
 * row at most; what can never succeed is returned as `failed`.
 */
export type JobHandler = (job: JobRow, container: MedusaContainer) => Promise<JobPage>
