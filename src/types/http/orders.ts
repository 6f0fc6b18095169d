import type { PaginatedResponse } from "@medusajs/framework/types"
import type { Reason } from "../decision"
import type { Risk, RiskSignal } from "../risk"
import type { HoldStatus, Outcome, RiskLevel } from "../vocabulary"
import type { AdminDecision, AdminUnkeptDecision } from "./decisions"
import type { AdminSuspicion } from "./suspicions"

export interface AdminOrderScreening {
  order_id: string
  /** Whether it was looked at: at its checkout, or by a check since. */
  screened: boolean
  suspicious: boolean
  /** The newest decision that flagged the order, else its newest. */
  decision: AdminDecision | null
  suspicions: AdminSuspicion[]
  /** As noted at the checkout; null where it was not, or has been forgotten since. */
  ip: string | null
  /** As of the checkout; null where it could not be scored, such as an order that core does not know any more. */
  score: number | null
  level: RiskLevel | null
  signals: RiskSignal[]
  /**
   * With `?recompute=true`: the same windows, today's settings, and what is known now of what lies in them; null
   * where nothing can be scored.
   */
  recomputed?: Risk | null
}

export interface AdminOrderScreeningResponse {
  order_screening: AdminOrderScreening
}

/** One order of the list. */
export interface AdminListedOrder {
  order_id: string
  display_id: number | null
  created_at: string
  customer_id: string | null
  email: string | null
  customer_name: string | null
  total: number
  currency_code: string
  sales_channel_id: string | null
  status: string
  payment_status: string
  fulfillment_status: string
  /** False where it was never looked at, such as an order from before the plugin. */
  screened: boolean
  suspicious: boolean
  /** Null where it was never screened. */
  outcome: Outcome | null
  /** What became of its newest hold; null where it was never held. */
  hold: HoldStatus | null
  score: number | null
  level: RiskLevel | null
  /** Of the newest decision that flagged it, else of its newest. */
  reasons: Reason[]
}

export type AdminOrderScreeningListResponse = PaginatedResponse<{
  order_screenings: AdminListedOrder[]
}>

/** The filters of the list of orders, as a body holds them. */
export interface AdminOrderFilters {
  suspicious?: boolean
  screened?: boolean
  hold?: HoldStatus | HoldStatus[]
  level?: RiskLevel | RiskLevel[]
  customer_id?: string | string[]
  sales_channel_id?: string | string[]
  created_at?: { $gt?: string; $gte?: string; $lt?: string; $lte?: string }
  q?: string
}

/** `POST /admin/blacklist/orders/check`: either the orders' ids, or the filters of the list. */
export interface AdminCheckOrders {
  /** Up to 100 are checked at once; more, up to 10,000, are a job. */
  order_ids?: string[]
  /** Those that the filters let through are a job. */
  filters?: AdminOrderFilters
}

/** A decision about a placed order; `id` is null where there was nothing to keep. */
export type AdminOrderCheck = AdminUnkeptDecision

export interface AdminOrderCheckResponse {
  decisions: AdminOrderCheck[]
}
