import type { EntryImport, ImportSummary } from "../../../modules/blacklist"
import type { ImportStatus } from "../../../types"

/** What has become of a file by now. */
export function statusOfImport(
  given: Pick<EntryImport, "status" | "is_over" | "is_stale" | "job">
) {
  const status: Record<EntryImport["status"], ImportStatus> = {
    checking: given.is_stale ? "failed" : "checking",
    ready: given.is_over ? "expired" : "ready",
    confirmed: !given.job || given.job.status === "pending" ? "running" : given.job.status,
    undone: "cancelled",
  }
  return status[given.status]
}

/** What the check of a file found. */
export const summaryOf = ({
  checked,
  to_create,
  invalid,
  errors,
}: Pick<EntryImport, "checked" | "to_create" | "invalid" | "errors">): ImportSummary => ({
  to_create,
  duplicates: Math.max(0, checked - invalid - to_create),
  invalid,
  errors,
})
