import type { DecisionRow } from "../../../../modules/blacklist"
import type { AdminDecision, DecidedBy, DecisionReview, RiskSignal } from "../../../../types"
import { isoOf } from "../utils/http"

type ReviewedRow = Pick<
  DecisionRow,
  "verdict" | "review_comment" | "reviewed_by" | "reviewed_at" | "updated_at"
>

const reviewOf = (row: ReviewedRow): DecisionReview | null =>
  row.verdict && {
    verdict: row.verdict,
    comment: row.review_comment,
    reviewed_by: row.reviewed_by,
    reviewed_at: isoOf(row.reviewed_at ?? row.updated_at) as string,
  }

const decidedByOf = (
  row: Pick<DecisionRow, "decided_by_type" | "decided_by_id">
): DecidedBy | null => row.decided_by_type && { type: row.decided_by_type, id: row.decided_by_id }

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
  amount: row.amount === null ? null : Number(row.amount),
  currency_code: row.currency_code,
  sales_channel_id: row.sales_channel_id,
  reasons: row.reasons,
  decided_by: decidedByOf(row),
  score: row.score,
  level: row.level,
  signals: (row.signals as RiskSignal[] | null) ?? [],
  attempts: row.attempts,
  last_attempt_at: isoOf(row.last_attempt_at ?? row.created_at) as string,
  review: reviewOf(row),
  duration_ms: row.duration_ms,
  created_at: isoOf(row.created_at) as string,
})
