import type { DecisionRecord } from "./decision"
import type { AutoRuleFields, ManualRuleFields } from "./rules"
import type { BlacklistSettings } from "./settings"
import type {
  BackfillStatus,
  ConditionField,
  CopyableField,
  CustomerStatusValue,
  EntryAction,
  EntrySource,
  Mode,
  StatusSource,
  SuspicionAddressType,
  SuspicionSource,
  SuspicionStatus,
  SuspicionVerdict,
} from "./vocabulary"

/** The answers of the admin API, shared by the routes that give them and the dashboard that reads them. */

export interface PaginatedAnswer {
  count: number
  limit: number
  offset: number
}

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
  /** Id of the user who set it; null for the plugin itself. */
  created_by: string | null
  /** ISO 8601 UTC; null where no status was ever set. */
  updated_at: string | null
}

export interface AdminCustomerStatusAnswer {
  customer_status: AdminCustomerStatus
}

export interface AdminCustomerStatusWithCustomer extends AdminCustomerStatus {
  customer: AdminCustomerSummary | null
}

export interface AdminCustomerStatusListAnswer extends PaginatedAnswer {
  customer_statuses: AdminCustomerStatusWithCustomer[]
}

export interface AdminSetCustomerStatus {
  status: CustomerStatusValue
  reason?: string | null
  expires_at?: string | null
}

export type EntryConditions = Partial<Record<ConditionField, string>>

export interface AdminEntry {
  id: string
  /** As the admin typed them. */
  conditions: EntryConditions
  action: EntryAction
  mode: Mode
  reason: string | null
  active: boolean
  expires_at: string | null
  source: EntrySource
  source_id: string | null
  created_by: string | null
  hit_count: number
  last_hit_at: string | null
  created_at: string
  updated_at: string
}

export interface AdminEntryAnswer {
  entry: AdminEntry
}

export interface AdminEntryListAnswer extends PaginatedAnswer {
  entries: AdminEntry[]
}

export interface AdminEntryBatchAnswer {
  entries: AdminEntry[]
  /** Rows that were not made, with why: already there, or nothing to copy. */
  skipped: { id: string; reason: string; existing_id?: string }[]
}

export interface AdminCreateEntry {
  conditions: EntryConditions
  action?: EntryAction
  mode?: Mode
  reason?: string | null
  active?: boolean
  expires_at?: string | null
}

export type AdminUpdateEntry = Partial<AdminCreateEntry>

export interface AdminCopyEntry {
  fields?: CopyableField[]
  action?: EntryAction
  reason?: string | null
  expires_at?: string | null
}

export interface AdminDecision extends DecisionRecord {
  id: string
  created_at: string
}

export interface AdminDecisionAnswer {
  decision: AdminDecision
}

/** What would be decided right now; nothing of it is kept, so there is no id. */
export interface AdminExplanationAnswer {
  decision: DecisionRecord & { id: null; created_at: string }
}

export interface AdminDecisionListAnswer extends PaginatedAnswer {
  decisions: AdminDecision[]
}

/** What the dashboard's lists and forms need beside the rule's own fields. */
interface RuleRecord {
  id: string
  created_by: string | null
  created_at: string
  updated_at: string
}

export interface AdminManualRule extends ManualRuleFields, RuleRecord {}

export interface AdminManualRuleAnswer {
  manual_rule: AdminManualRule
}

export interface AdminManualRuleListAnswer extends PaginatedAnswer {
  manual_rules: AdminManualRule[]
}

export type AdminCreateManualRule = Pick<
  ManualRuleFields,
  "name" | "attributes" | "permitted_strikes"
> &
  Partial<ManualRuleFields>

export type AdminUpdateManualRule = Partial<ManualRuleFields>

export interface AdminAutoRule extends AutoRuleFields, RuleRecord {}

export interface AdminAutoRuleAnswer {
  auto_rule: AdminAutoRule
}

export interface AdminAutoRuleListAnswer extends PaginatedAnswer {
  auto_rules: AdminAutoRule[]
}

export type AdminCreateAutoRule = Pick<AutoRuleFields, "name" | "type" | "limit" | "period"> &
  Partial<AutoRuleFields>

export type AdminUpdateAutoRule = Partial<AutoRuleFields>

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
  reviewed_by: string | null
  reviewed_at: string | null
  created_at: string
  updated_at: string
}

export interface AdminSuspicionAnswer {
  suspicion: AdminSuspicion
}

export interface AdminSuspicionListAnswer extends PaginatedAnswer {
  suspicions: AdminSuspicion[]
}

/** Either of an order, or of the fields themselves (`email` at least). */
export type AdminCreateSuspicion = Partial<SuspicionIdentity> & {
  order_id?: string | null
  /** The cart that it was noticed of; not with `order_id`. */
  cart_id?: string | null
  address_type?: SuspicionAddressType
  comment?: string | null
}

export interface AdminReviewSuspicion {
  verdict: SuspicionVerdict
  /** Ban the customer in the same step. */
  blacklist_customer?: boolean
  /** Replaces the suspicion's comment. */
  comment?: string | null
}

export interface AdminOrderScreening {
  order_id: string
  suspicious: boolean
  /** The decision that says most about the order: its own flag or check, else its newest. */
  decision: AdminDecision | null
  suspicions: AdminSuspicion[]
  score: number | null
  level: string | null
  signals: unknown[]
}

export interface AdminOrderScreeningAnswer {
  order_screening: AdminOrderScreening
}

/** How far the orders from before the plugin have been brought into the ledger. */
export interface AdminBackfill {
  status: BackfillStatus
  /** Orders brought in so far, and how many there were when it began. */
  processed: number
  total: number
  started_at: string | null
  /** When it last went on; a running one that was killed goes on by itself within a minute. */
  updated_at: string | null
  finished_at: string | null
}

/** `GET` and `POST /admin/blacklist/backfill` (202). */
export interface AdminBackfillAnswer {
  backfill: AdminBackfill
}

export interface AdminSettingsAnswer {
  settings: BlacklistSettings
}

export interface AdminDeleteAnswer {
  id: string
  object: string
  deleted: boolean
}
