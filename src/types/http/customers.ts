import type { PaginatedResponse } from "@medusajs/framework/types"
import type { Risk } from "../risk"
import type { BanEnd, CustomerStatusValue, LinkedBy, ReasonType, StatusSource } from "../vocabulary"

export interface AdminCustomerSummary {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
  has_account: boolean
}

export interface AdminCustomerStatus {
  customer_id: string
  /** What holds now: a ban that has ended reads `neutral`. */
  status: CustomerStatusValue
  source: StatusSource
  source_id: string | null
  reason: string | null
  /** ISO 8601 UTC; null is permanent. */
  expires_at: string | null
  /** Id of the user or API key that set it; null for the plugin itself. */
  created_by: string | null
  /** ISO 8601 UTC; null where no status was ever set. */
  updated_at: string | null
}

export interface AdminCustomerStatusResponse {
  customer_status: AdminCustomerStatus
}

/** Something that refuses a customer whatever the status is. */
export interface StillRefusedBy {
  type: ReasonType
  /** Id of the entry, the rule or the `customer_status` of another record; null for a check without one. */
  id: string | null
  /** The reason of the entry or the other record's ban, or the name of the rule. */
  name: string | null
}

/** `GET /admin/blacklist/customers/:customer_id/still-refused-by` */
export interface AdminStillRefusedByResponse {
  still_refused_by: StillRefusedBy[]
}

/** The answer to a change: what still refuses the customer, where the status bans nobody. */
export interface AdminSetCustomerStatusResponse
  extends AdminCustomerStatusResponse, Partial<AdminStillRefusedByResponse> {}

export interface AdminCustomerStatusWithCustomer extends AdminCustomerStatus {
  customer: AdminCustomerSummary | null
}

export type AdminCustomerStatusListResponse = PaginatedResponse<{
  customer_statuses: AdminCustomerStatusWithCustomer[]
}>

export interface AdminSetCustomerStatus {
  status: CustomerStatusValue
  reason?: string | null
  expires_at?: string | null
}

/** `POST /admin/blacklist/customers/batch`; up to 1,000 customers. */
export interface AdminBatchCustomerStatuses extends AdminSetCustomerStatus {
  customer_ids: string[]
}

export interface AdminCustomerStatusBatchResponse {
  customer_statuses: (AdminCustomerStatus & Partial<AdminStillRefusedByResponse>)[]
}

/** A ban that has ended. */
export interface AdminPastBan {
  id: string
  customer_id: string
  source: StatusSource
  source_id: string | null
  reason: string | null
  banned_at: string
  /** Until when it was meant to last; null was permanent. */
  expires_at: string | null
  /** Id of the user or API key that banned; null for the plugin itself. */
  banned_by: string | null
  ended_at: string
  end: BanEnd
  /** Id of the user or API key that ended it; null where it ran out. */
  ended_by: string | null
}

/** `GET /admin/blacklist/customers/past-bans` */
export type AdminPastBanListResponse = PaginatedResponse<{
  past_bans: (AdminPastBan & {
    /** Null for a customer that was deleted since. */
    customer: AdminCustomerSummary | null
  })[]
}>

/** What the store knows of a customer's past. */
export interface AdminCustomerHistory {
  customer_id: string
  /** The newest twenty. */
  past_bans: AdminPastBan[]
  /** Checkouts that were refused, and orders that were flagged. */
  refused: number
  flagged: number
  suspicions: { open: number; confirmed: number; dismissed: number }
}

/** `GET /admin/blacklist/customers/:customer_id/history` */
export interface AdminCustomerHistoryResponse {
  history: AdminCustomerHistory
}

/** How risky a customer is, with windows that end now. */
export interface AdminCustomerRisk extends Risk {
  customer_id: string
  updated_at: string
}

/** `GET /admin/blacklist/customers/:customer_id/risk` */
export interface AdminCustomerRiskResponse {
  customer_risk: AdminCustomerRisk
}

/** Another customer who ordered with the same details. */
export interface AdminLinkedCustomer {
  customer_id: string
  email: string | null
  shared: LinkedBy[]
  status: CustomerStatusValue
}

/** `GET /admin/blacklist/customers/:customer_id/linked` */
export interface AdminLinkedCustomersResponse {
  linked: AdminLinkedCustomer[]
}
