import type { Outcome, ReviewVerdict, SuspicionStatus } from "../../../../types"

type Moment = Date | string

interface Flaggable {
  outcome: Outcome
  /** What an admin thinks of it; null or absent where nobody has reviewed it. */
  verdict?: ReviewVerdict | null
  created_at: Moment
}

interface Reviewable {
  status: SuspicionStatus
  reviewed_at: Moment | null
}

const timeOf = (moment: Moment) => new Date(moment).getTime()

/**
 * Whether an order still looks suspicious: it stands on the list and was not dismissed, or it was flagged
 * rightly as far as anybody said, and no suspicion of it was dismissed since. An admin's verdict outweighs what came before it.
 */
export function isSuspicious(decisions: Flaggable[], suspicions: Reviewable[]): boolean {
  if (suspicions.some(({ status }) => status !== "dismissed")) return true
  const dismissedAt = Math.max(
    0,
    ...suspicions.map(({ reviewed_at }) => timeOf(reviewed_at ?? new Date(0)))
  )
  return decisions.some(
    ({ outcome, verdict, created_at }) =>
      outcome === "flag" && verdict !== "wrong" && timeOf(created_at) > dismissedAt
  )
}
