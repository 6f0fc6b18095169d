import type { AdminUpdateEntry, EntryConditions } from "./entries"
import type { AdminSetCustomerStatus } from "./customers"

/** An order that would have been named. */
export interface AdminImpactExample {
  order_id: string
  display_id: number | null
  email: string | null
  created_at: string
}

/** Whom a status or an entry names among the orders of the last 90 days. */
export interface AdminImpact {
  /** Orders that it names. */
  orders: number
  /** Different people who placed them. Of a status, the customers themselves are counted as well. */
  customers: number
  /** The orders that it names in all orders: 0 to 1. */
  share: number
  /** The newest, at most five. */
  examples: AdminImpactExample[]
}

export interface AdminImpactResponse {
  impact: AdminImpact
}

/** `POST /admin/blacklist/impact`: a status of one or several customers, or an entry. */
export type AdminEstimateImpact =
  | (AdminSetCustomerStatus & { customer_id: string })
  | (AdminSetCustomerStatus & { customer_ids: string[] })
  | (AdminUpdateEntry & { conditions: EntryConditions })

/** The answer 409 to an entry that would hit very many and was not confirmed; of the last 30 days. */
export interface AdminTooBroad {
  type: "conflict"
  code: "too_broad"
  message: string
  impact: Omit<AdminImpact, "orders"> & {
    /** All orders. */
    orders: number
    /** Orders that it would have hit. */
    hits: number
  }
}
