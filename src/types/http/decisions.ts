import type { PaginatedResponse } from "@medusajs/framework/types"
import type { DecisionRecord } from "../decision"

export interface AdminDecision extends DecisionRecord {
  id: string
  created_at: string
}

export interface AdminDecisionResponse {
  decision: AdminDecision
}

/** An address as a cart has it; what is left out is empty. */
export type AdminExplainedAddress = Partial<
  Record<
    | "first_name"
    | "last_name"
    | "company"
    | "address_1"
    | "address_2"
    | "city"
    | "province"
    | "postal_code"
    | "country_code"
    | "phone",
    string | null
  >
>

/** `POST /admin/blacklist/explain`: exactly one of the three. */
export interface AdminExplainCheckout {
  cart_id?: string
  order_id?: string
  facts?: {
    email?: string | null
    ip?: string | null
    phone?: string | null
    customer_id?: string | null
    /** Whether that customer is logged in; a guest may have typed the e-mail of an account. */
    logged_in?: boolean
    sales_channel_id?: string | null
    shipping_address?: AdminExplainedAddress | null
    billing_address?: AdminExplainedAddress | null
  }
}

/** What would be decided right now; nothing of it is kept, so there is no id. */
export interface AdminExplanationResponse {
  decision: DecisionRecord & { id: null; created_at: string }
}

export type AdminDecisionListResponse = PaginatedResponse<{ decisions: AdminDecision[] }>
