import type { PaginatedResponse } from "@medusajs/framework/types"
import type { CustomerStatusValue, StatusSource } from "../vocabulary"

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
  customer_statuses: AdminCustomerStatus[]
}
