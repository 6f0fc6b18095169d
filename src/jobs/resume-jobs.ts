import type { MedusaContainer } from "@medusajs/framework/types"
import { resumeJobsWorkflow } from "../workflows/jobs/workflows/jobs"
import { logFailure } from "../workflows/common/log-failure"

/**
 * Resumes the jobs whose process was stopped. Not awaited: the next run comes only after this one, and what
 * is due then must not wait for a long job.
 */
export default async function resumeJobs(container: MedusaContainer) {
  void resumeJobsWorkflow(container)
    .run()
    .catch((error) => logFailure("to resume jobs; the next run tries again", error, container))
}

/** With the 20 seconds after which a killed process frees its place, less than a minute. */
export const config = {
  name: "blacklist-resume-jobs",
  schedule: "*/30 * * * * *",
}
