import type { DecisionStage, EntryAction, Mode, Outcome, ReasonType } from "./vocabulary"

/** What a reason would do if it were the only one. */
export type ReasonAction = EntryAction | Outcome | "blacklist"

/**
 * The numbers and names behind one reason. It says *which* fields agreed, never what they hold,
 * so a decision can be kept without keeping the shopper's data in it.
 */
export interface ReasonDetail {
  /** The compared fields that agreed, e.g. `["email"]` or `["street", "city"]`. */
  matched?: string[]
  /** Which of the cart's addresses agreed, where address fields were compared. */
  address_type?: "shipping" | "billing"
  /** How many were found, and how many were permitted. */
  count?: number
  limit?: number
  period?: { value: number; unit: string } | null
  /** For type `error`: what went wrong, as a code without any value of the shopper. */
  error?: string
  [key: string]: unknown
}

/** One thing that spoke for or against a checkout. */
export interface Reason {
  type: ReasonType
  /** Id of the entry, rule or status row; null where there is none (an error, a built-in check). */
  id: string | null
  name: string | null
  action: ReasonAction
  mode: Mode
  detail: ReasonDetail
}

/** The pure answer for one checkout: an outcome and every reason found on the way. */
export interface Verdict {
  outcome: Outcome
  /** False where only monitored reasons were found: recorded, not applied. */
  enforced: boolean
  reasons: Reason[]
}

/** A verdict together with whom it was about, as kept and shown to the admin. */
export interface DecisionRecord extends Verdict {
  stage: DecisionStage
  cart_id: string | null
  order_id: string | null
  customer_id: string | null
  /** Masked (`j***@example.com`): enough to recognise, not enough to write to. */
  email: string | null
  /** Milliseconds that the screening took. */
  duration_ms: number
}
