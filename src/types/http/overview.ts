import type { ReasonType, StatusSource } from "../vocabulary"

/** Sums of money by currency; a currency of which there is nothing is not in it. */
export type AdminAmounts = Record<string, number>

/** What became of the checkouts of one day. */
export interface AdminOverviewDay {
  /** `2026-01-31`, in the time zone that was asked for. */
  date: string
  /** Orders placed on that day, less those that are flagged. */
  allowed: number
  /** Orders placed on that day that were flagged, at the checkout or by a check since. */
  flagged: number
  /** Carts that were refused. */
  refused: number
}

/** How often one reason was found, and what admins thought of it. */
export interface AdminOverviewReason {
  type: ReasonType
  /** Of the entry, rule or status; of a check its name; null for a failure. */
  id: string | null
  /** As it is called now; null where it has no name, or is gone and nothing that was kept says how it was called. */
  name: string | null
  /** Different checkouts in which it was found, also where another reason decided or it was only monitored. */
  hits: number
  right: number
  wrong: number
  unreviewed: number
  /** `right / (right + wrong)`; null without reviews. */
  precision: number | null
}

/** The attempts to pay on one day. */
export interface AdminOverviewDeclines {
  date: string
  declined: number
  /** Declines, and the orders that a payment provider was asked for. */
  attempts: number
}

/** What was decided in a time, and what waits for somebody now. */
export interface AdminOverview {
  /** Every day of the time, in order. */
  checkouts: AdminOverviewDay[]
  refused_amount: AdminAmounts
  flagged_amount: AdminAmounts
  /** The part of `refused_amount` that was reviewed as wrong. */
  wrong_amount: AdminAmounts
  /** The most frequent first, at most 1,000. */
  by_reason: AdminOverviewReason[]
  /** As it is now, whatever time was asked for; so are holds and bans. */
  open_suspicions: { count: number; oldest_at: string | null }
  holds: { count: number; amount: AdminAmounts }
  bans: { active: number; by_source: Partial<Record<StatusSource, number>> }
  declines: AdminOverviewDeclines[]
}

export interface AdminOverviewResponse {
  overview: AdminOverview
}
