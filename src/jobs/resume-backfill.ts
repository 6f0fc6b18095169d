import type { MedusaContainer } from "@medusajs/framework/types"
import { backfillLedgerWorkflow } from "../workflows/ledger/workflows/backfill"

/** Resumes a backfill whose process was stopped; does nothing where none is due. */
export default async function resumeBackfillJob(container: MedusaContainer) {
  await backfillLedgerWorkflow(container).run({ input: {} })
}

export const config = {
  name: "blacklist-resume-backfill",
  schedule: "* * * * *",
}
