import type { AdminUnkeptDecision, DecisionRecord } from "../../../types"

/** A decision that was made just now, as the API shows it. */
export const unkept = (
  decision: DecisionRecord,
  now = new Date().toISOString()
): AdminUnkeptDecision & { id: null } => ({
  ...decision,
  id: null,
  attempts: 1,
  last_attempt_at: now,
  review: null,
  created_at: now,
})
