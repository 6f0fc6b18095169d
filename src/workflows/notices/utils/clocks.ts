import type { NoticeClockName } from "../../../modules/blacklist/persistence/notice-events"

const MINUTE_MS = 60_000
/** A decision may learn of its order a day after it was made: see `linkDecisionsToOrdersStep`. */
const LINKED_WITHIN_MS = 25 * 60 * MINUTE_MS
/** What was written before something else may become visible after it. */
const OVERLAP_MS = 5 * MINUTE_MS

const latest = (...moments: (Date | undefined)[]) =>
  new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)))

/** From which moment on the tables are read for one kind of notice. */
export function readSince(
  type: "flagged" | "refused" | "held",
  clocks: Map<NoticeClockName, Date>,
  now: Date
): Date {
  const read = clocks.get("read")
  const from =
    type !== "flagged" && read
      ? new Date(read.getTime() - OVERLAP_MS)
      : new Date(now.getTime() - LINKED_WITHIN_MS)
  return latest(from, clocks.get(type))
}
