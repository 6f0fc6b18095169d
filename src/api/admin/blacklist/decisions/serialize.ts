import type { DecisionRow } from "../../../../modules/blacklist"
import type { AdminDecision } from "../../../../types"

/** A kept decision as the API shows it. */
export const serializeDecision = (row: DecisionRow): AdminDecision => ({
  id: row.id,
  stage: row.stage,
  outcome: row.outcome,
  enforced: row.enforced,
  cart_id: row.cart_id,
  order_id: row.order_id,
  customer_id: row.customer_id,
  email: row.email,
  reasons: row.reasons,
  duration_ms: row.duration_ms,
  created_at: new Date(row.created_at).toISOString(),
})
