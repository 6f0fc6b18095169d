import { type CheckSettings, DEFAULT_CHECKS } from "./checks"
import { DEFAULT_RISK_SETTINGS, type RiskSettings } from "./risk"
import type { AutomaticHold, BanScope, CopyableField, NoticeType, RefusalStyle } from "./vocabulary"

/** What the admin can change at run time: `GET|POST /admin/blacklist/settings`. */
export interface BlacklistSettings {
  /** The one sentence a refused shopper reads. */
  refusal_message: string
  /** `message` answers with `refusal_message`; `decline` like a declined payment. */
  refusal_style: RefusalStyle
  /** Fields copied when an order or a customer is put on the blacklist without naming fields. */
  copy_fields: CopyableField[]
  /** How far a ban reaches beyond the customer record. */
  ban_scope: BanScope[]
  /** Refuse already when the storefront asks for a payment session. */
  screen_payment_sessions: boolean
  /** Refuse a blacklisted customer's login as well. */
  block_login: boolean
  /** E-mails that the store's own systems write for many shoppers, such as a marketplace's: they are nobody's. */
  placeholder_emails: string[]
  /** Words in an address that name a pick-up point, beside those the plugin knows. */
  pickup_points: string[]
  /** Built-in checks by name; none is switched on by default. */
  checks: CheckSettings
  /** How orders are scored. */
  risk: RiskSettings
  /** Who is notified of what. */
  notify: NotifySettings
  /** Holds of orders. */
  holds: HoldSettings
  /** Days after which records are removed; null keeps them. */
  retention: RetentionSettings
}

export interface NotifySettings {
  /** Tell in the dashboard's bell. */
  feed: boolean
  /** Also tell over this channel of one of the store's notification providers; null for none. */
  channel: string | null
  /** Who is told over the channel: e-mail addresses, or what the channel takes. */
  to: string[]
  /** The provider's template; without one a short text is sent. */
  template: string | null
  /** What is told. */
  on: NoticeType[]
  /** At most one message in so many minutes; what happens meanwhile is in the next one. */
  every_minutes: number
}

export interface HoldSettings {
  /** Which new orders are held by themselves. */
  automatic: AutomaticHold
}

export interface RetentionSettings {
  /** Decisions older than this many days are deleted. */
  decisions_days: number | null
  /** The IP and login saved for a cart are deleted after this many days. */
  cart_origins_days: number
  /** Orders and failed payments are no longer counted after this many days; null counts all. */
  ledger_days: number | null
}

export const DEFAULT_SETTINGS: BlacklistSettings = {
  refusal_message: "Something went wrong. You cannot place the order.",
  refusal_style: "message",
  copy_fields: ["email"],
  ban_scope: ["customer", "email", "phone"],
  screen_payment_sessions: true,
  block_login: false,
  placeholder_emails: [],
  pickup_points: [],
  checks: DEFAULT_CHECKS,
  risk: DEFAULT_RISK_SETTINGS,
  notify: {
    feed: true,
    channel: null,
    to: [],
    template: null,
    on: ["flagged", "attack"],
    every_minutes: 10,
  },
  holds: { automatic: "off" },
  retention: { decisions_days: 365, cart_origins_days: 30, ledger_days: null },
}
