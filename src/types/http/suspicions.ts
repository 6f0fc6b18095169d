import type { PaginatedResponse } from "@medusajs/framework/types"
import type {
  SuspicionAddressType,
  SuspicionSource,
  SuspicionStatus,
  SuspicionVerdict,
} from "../vocabulary"

/** Who a suspicion is about: copied from an order, or typed by an admin. */
export interface SuspicionIdentity {
  customer_id: string | null
  email: string | null
  first_name: string | null
  last_name: string | null
  company: string | null
  phone: string | null
  address_1: string | null
  address_2: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  country_code: string | null
  ip: string | null
}

export interface AdminSuspicion extends SuspicionIdentity {
  id: string
  order_id: string | null
  cart_id: string | null
  address_type: SuspicionAddressType
  comment: string | null
  source: SuspicionSource
  /** Id of the rule or entry that put it on the list; null where an admin did. */
  source_id: string | null
  status: SuspicionStatus
  created_by: string | null
  /** Id of the user who is to review it. */
  assigned_to: string | null
  reviewed_by: string | null
  reviewed_at: string | null
  created_at: string
  updated_at: string
}

export interface AdminSuspicionResponse {
  suspicion: AdminSuspicion
}

export type AdminSuspicionListResponse = PaginatedResponse<{ suspicions: AdminSuspicion[] }>

/** Either of an order, or of the fields themselves (`email` at least). */
export type AdminCreateSuspicion = Partial<SuspicionIdentity> & {
  order_id?: string | null
  /** The cart that it was noticed of; not with `order_id`. */
  cart_id?: string | null
  address_type?: SuspicionAddressType
  comment?: string | null
}

/** `POST /admin/blacklist/suspicions/:id`: while it is open; `assigned_to` always. */
export type AdminUpdateSuspicion = Partial<Omit<SuspicionIdentity, "customer_id">> & {
  address_type?: SuspicionAddressType
  comment?: string | null
  assigned_to?: string | null
}

export interface AdminReviewSuspicion {
  verdict: SuspicionVerdict
  /** Ban the customer in the same step. */
  blacklist_customer?: boolean
  /** Replaces the suspicion's comment. */
  comment?: string | null
}
