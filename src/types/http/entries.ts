import type { PaginatedResponse } from "@medusajs/framework/types"
import type { ConditionField, CopyableField, EntryAction, EntrySource, Mode } from "../vocabulary"

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

export interface AdminEntryResponse {
  entry: AdminEntry
}

export type AdminEntryListResponse = PaginatedResponse<{ entries: AdminEntry[] }>

export interface AdminEntryBatchResponse {
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
  /** Saves it though it would hit very many; without it the answer is then 409 `too_broad`. */
  confirm?: boolean
}

export type AdminUpdateEntry = Partial<AdminCreateEntry>

export interface AdminCopyEntry {
  fields?: CopyableField[]
  action?: EntryAction
  reason?: string | null
  expires_at?: string | null
  confirm?: boolean
}

/** `POST /admin/blacklist/entries/batch`: either of orders or of customers. */
export interface AdminBatchCopyEntries extends AdminCopyEntry {
  order_ids?: string[]
  customer_ids?: string[]
}
