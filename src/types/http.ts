import type { DecisionRecord } from "./decision"
import type { BlacklistSettings } from "./settings"
import type {
  ConditionField,
  CopyableField,
  CustomerStatusValue,
  EntryAction,
  EntrySource,
  Mode,
  StatusSource,
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

export interface AdminDecisionListAnswer extends PaginatedAnswer {
  decisions: AdminDecision[]
}

export interface AdminOrderScreening {
  order_id: string
  suspicious: boolean
  /** The decision that says most about the order: its own flag or check, else its newest. */
  decision: AdminDecision | null
  suspicions: unknown[]
  score: number | null
  level: string | null
  signals: unknown[]
}

export interface AdminOrderScreeningAnswer {
  order_screening: AdminOrderScreening
}

export interface AdminSettingsAnswer {
  settings: BlacklistSettings
}

export interface AdminDeleteAnswer {
  id: string
  object: string
  deleted: boolean
}
