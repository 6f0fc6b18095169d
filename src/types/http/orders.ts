import type { DecisionRecord } from "../decision"
import type { AdminDecision } from "./decisions"
import type { AdminSuspicion } from "./suspicions"

export interface AdminOrderScreening {
  order_id: string
  suspicious: boolean
  /** The newest decision that flagged the order, else its newest. */
  decision: AdminDecision | null
  suspicions: AdminSuspicion[]
  /** As noted at the checkout; null where it was not, or has been forgotten since. */
  ip: string | null
  score: number | null
  level: string | null
  signals: unknown[]
}

export interface AdminOrderScreeningResponse {
  order_screening: AdminOrderScreening
}

/** `POST /admin/blacklist/orders/check`; up to 100 orders. */
export interface AdminCheckOrders {
  order_ids: string[]
}

/** A decision about a placed order; `id` is null where there was nothing to keep. */
export interface AdminOrderCheck extends DecisionRecord {
  id: string | null
  created_at: string
}

export interface AdminOrderCheckResponse {
  decisions: AdminOrderCheck[]
}
