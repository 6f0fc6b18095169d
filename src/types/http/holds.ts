import type { HoldChecklistItem, HoldSource, HoldStatus } from "../vocabulary"

/** One thing to look at before a held order is released. */
export interface AdminHoldCheck {
  item: HoldChecklistItem
  done: boolean
  /** Id of the user who ticked it; null while it is not done. */
  by: string | null
  at: string | null
}

export interface AdminHoldComment {
  id: string
  text: string
  created_by: string | null
  created_at: string
}

/** An order that must not be fulfilled until somebody has looked at it. */
export interface AdminHold {
  order_id: string
  status: HoldStatus
  reason: string | null
  source: HoldSource
  checklist: AdminHoldCheck[]
  /** Oldest first. */
  comments: AdminHoldComment[]
  /** Id of the user; null where the plugin held it by itself. */
  created_by: string | null
  created_at: string
  /** Id of the user; null while it is held, and where the order was cancelled elsewhere. */
  ended_by: string | null
  ended_at: string | null
}

export interface AdminHoldResponse {
  /** The newest hold of the order; null where it was never held. */
  hold: AdminHold | null
}

/** `POST /admin/blacklist/orders/:id/hold` */
export interface AdminHoldOrder {
  reason?: string | null
}

/** `POST …/hold/checklist` */
export interface AdminTickHold {
  item: HoldChecklistItem
  done: boolean
}

/** `POST …/hold/comments` */
export interface AdminCommentOnHold {
  text: string
}

/** `POST …/hold/release` and `POST …/hold/cancel` */
export interface AdminEndHold {
  comment?: string | null
}
