import type { PaginatedResponse } from "@medusajs/framework/types"
import type { CustomerStatusValue, ReasonType, StatusSource } from "../vocabulary"

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
