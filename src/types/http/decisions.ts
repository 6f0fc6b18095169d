import type { PaginatedResponse } from "@medusajs/framework/types"
import type { DecisionRecord, DecisionReview, ExplainedReason } from "../decision"
import type { ReviewRemedy, ReviewVerdict } from "../vocabulary"

/** What a decision has, kept or not. */
interface ShownDecision extends DecisionRecord {
  /** How often the same cart was refused by the same reason at the same stage. */
  attempts: number
  last_attempt_at: string
  /** Null where nobody has reviewed it. */
  review: DecisionReview | null
  created_at: string
}

export interface AdminDecision extends ShownDecision {
  id: string
}

/** A decision of which nothing needs to be kept: then there is no id. */
export interface AdminUnkeptDecision extends ShownDecision {
  id: string | null
}

export interface AdminDecisionResponse {
  decision: AdminDecision
}

/** `GET /admin/blacklist/decisions/:id` */
export interface AdminExplainedDecisionResponse {
  decision: AdminDecision & {
    /** All that hit, as it was then; behind it every rule and the entries that came near, as they are now. */
    explanation: ExplainedReason[]
  }
}

export type AdminDecisionListResponse = PaginatedResponse<{ decisions: AdminDecision[] }>

/** `POST /admin/blacklist/decisions/:id/review` */
export interface AdminReviewDecision {
  /** Null withdraws the review. */
  verdict: ReviewVerdict | null
  comment?: string | null
  /** Only with `wrong`; all of them or nothing. */
  remedies?: ReviewRemedy[]
  /** Only with `right`: bans the shopper. */
  ban?: { reason?: string | null; expires_at?: string | null }
  /** Replaces the review of somebody else. */
  replace?: boolean
}

/** The answer 409 to the review of what somebody else has reviewed. */
export interface AdminAlreadyReviewed {
  type: "conflict"
  code: "already_reviewed"
  message: string
}

/** What was in the cart or the order of a decision. */
export interface AdminCheckoutItem {
  id: string
  title: string
  variant_title: string | null
  thumbnail: string | null
  quantity: number
  total: number | null
}

/** An order of the same person. */
export interface AdminRelatedOrder {
  id: string
  display_id: number | null
  status: string
  total: number | null
  currency_code: string
  created_at: string
}

/** `GET /admin/blacklist/decisions/:id/checkout`: what was decided about, as it is now. */
export interface AdminDecidedCheckout {
  /** Null where the cart and the order are gone. */
  email: string | null
  phone: string | null
  ip: string | null
  /** Whether somebody was logged in. */
  is_guest: boolean
  customer_id: string | null
  shipping_address: AdminExplainedAddress | null
  billing_address: AdminExplainedAddress | null
  items: AdminCheckoutItem[]
  /** The remedies that apply now. */
  remedies: ReviewRemedy[]
  /** Of the same customer or e-mail, newest first, at most ten. */
  orders: AdminRelatedOrder[]
  /** Other decisions about the same customer or e-mail, newest first, at most ten. */
  decisions: AdminDecision[]
}

export interface AdminDecidedCheckoutResponse {
  checkout: AdminDecidedCheckout
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
    amount?: number | null
    currency_code?: string | null
    /** Whom the payment session asked for goes to, for the check `payment_method`. */
    payment_provider_ids?: string[]
    shipping_address?: AdminExplainedAddress | null
    billing_address?: AdminExplainedAddress | null
  }
}

/** What would be decided right now; nothing of it is kept, so there is no id, and nobody has tried. */
export interface AdminExplanationResponse {
  decision: Omit<AdminUnkeptDecision, "last_attempt_at"> & {
    id: null
    last_attempt_at: null
    /** Every rule and the entries that came near. */
    explanation: ExplainedReason[]
  }
}
