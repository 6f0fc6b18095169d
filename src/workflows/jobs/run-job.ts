import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  BLACKLIST_MODULE,
  type BlacklistModuleService,
  type JobRow,
  RENEW_MS,
} from "../../modules/blacklist"
import { errorCode } from "../common/error-code"
import { JOB_HANDLERS } from "./job-handlers"

/** Says while a page takes long that its worker lives. */
function keepPlace(renew: () => Promise<void>): () => void {
  const timer = setInterval(() => void renew().catch(() => undefined), RENEW_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/**
 * Works at a job, page by page, until it has ended, or another process has taken over because this one
 * gave no sign of life for longer than the lease.
 *
 * @returns the job as it is then; where another process is at it, as that one left it.
 * @throws MedusaError `not_found`; whatever its page threw, which is tried again by the next run.
 */
export async function runJob(id: string, container: MedusaContainer): Promise<JobRow> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const { jobs } = service
  const worker = randomUUID()
  const { type } = await service.retrieveJob(id)
  const doPage = JOB_HANDLERS[type]
  let job = doPage ? await jobs.claim(id, worker) : null
  if (!doPage || !job) return await service.retrieveJob(id)

  const letGo = keepPlace(() => jobs.renew(id, worker))
  try {
    while (job?.status === "running") {
      job = await jobs.advance(id, worker, await doPage(job, container))
    }
  } catch (error) {
    await jobs.fail(id, worker, errorCode(error))
    throw error
  } finally {
    letGo()
  }
  return job ?? (await service.retrieveJob(id))
}
