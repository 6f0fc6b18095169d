import type { NoticeType } from "./vocabulary"

/** The figures of an attack: payments that fail far more often than usual. */
export interface AttackFigures {
  /** Payment failures in the last ten minutes. */
  failures: number
  /** Payment failures and placed orders in that time. */
  attempts: number
  /** Failures in the attempts: 0 to 1. */
  share: number
  /** The same of the seven days before. */
  usual_share: number
}

/**
 * From which share of failed payments on it is an attack: so many times the usual one, and what is taken for usual
 * at the least. A store where no payment ever fails would be told of each that does.
 */
export const ATTACK_SHARE = { times_usual: 5, least_usual: 0.02 } as const

/** One thing that happened, as staff are told of it. Nothing in it is a shopper's. */
export interface NoticeItem {
  type: NoticeType
  order_id: string | null
  /** The order's number. */
  display_id: number | null
  decision_id: string | null
  /** The name of the rule, the reason of the entry or the hold; of an attack, what happened. */
  reason: string | null
  amount: number | null
  currency_code: string | null
  /** Where the dashboard shows it. */
  url: string
}

/** What a message is made of: `data` of the notification. */
export interface NoticeData {
  /** How often each thing happened. */
  counts: Record<NoticeType, number>
  /** At most twenty, the newest of the gravest. */
  items: NoticeItem[]
}
