import type { AdminDecision, Reason } from "../../../../types"

/** What a rule or an entry did at a checkout; `monitored` is what it would have done. */
export interface Hit {
  reason: Reason
  effect: "allowed" | "flagged" | "refused" | "monitored" | "overruled"
}

const EFFECTS = {
  allow: "allowed",
  flag: "flagged",
  block: "refused",
  refuse: "refused",
  blacklist: "refused",
} as const

/**
 * The part that one reason had in a decision. What it wanted may not have happened: another reason went
 * before it, or the decision was not enforced.
 */
export function hitOf(decision: AdminDecision, reasonId: string): Hit | null {
  const reason = decision.reasons.find(({ id }) => id === reasonId)
  if (!reason) return null
  if (reason.mode === "monitor") return { reason, effect: "monitored" }
  const wanted = EFFECTS[reason.action]
  if (wanted === "refused" && (decision.outcome !== "refuse" || !decision.enforced)) {
    return { reason, effect: "overruled" }
  }
  if (wanted === "flagged" && decision.outcome === "allow") return { reason, effect: "overruled" }
  return { reason, effect: wanted }
}
