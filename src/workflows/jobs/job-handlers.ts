import type { JobType } from "../../types/vocabulary"
import { orderCheckPage } from "../decisions/job-handlers/order-check"
import { writeEntriesPage } from "../entry-imports/job-handlers/write-entries"
import { backfillPage } from "../ledger/job-handlers/backfill"
import type { JobHandler } from "./utils/job-handler"

/**
 * What does the pages of each type of job. A type that is not here cannot be started, and a process of an
 * older version leaves it to the others.
 *
 * A new type writes its handler into `job-handlers/` of its own subject and adds a line here:
 *
 * @example
 * // src/workflows/decisions/job-handlers/order-check.ts
 * export const orderCheckPage: JobHandler = async ({ input, cursor, result }, container) => {
 *   const order_ids = await nextOrders(input, cursor, 100, container)
 *   const { result: decisions } = await checkOrdersWorkflow(container).run({ input: { order_ids } })
 *   return {
 *     processed: order_ids.length,
 *     cursor: { after: order_ids.at(-1) ?? null },
 *     result: addUp(result, decisions),
 *     done: order_ids.length < 100,
 *   }
 * }
 *
 * // here
 * order_check: orderCheckPage,
 *
 * // and where it is asked for
 * const { result: job } = await startJobWorkflow(container).run({
 *   input: { type: "order_check", input: { filters }, total, actor_id },
 * })
 * runBehind(job.id, container)
 */
export const JOB_HANDLERS: Partial<Record<JobType, JobHandler>> = {
  backfill: backfillPage,
  entry_import: writeEntriesPage,
  order_check: orderCheckPage,
}

/** The types that this process can do. */
export const KNOWN_TYPES = Object.keys(JOB_HANDLERS) as JobType[]
