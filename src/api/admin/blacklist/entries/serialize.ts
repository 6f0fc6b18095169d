import type { EntryRow } from "../../../../modules/blacklist"
import type { AdminEntry, EntryConditions } from "../../../../types"
import { isoOf } from "../utils/iso-of"

/** An entry as the API shows it: what the admin typed, not how it is filed. */
export const serializeEntry = (row: Omit<EntryRow, "networks">): AdminEntry => ({
  id: row.id,
  conditions: row.conditions as EntryConditions,
  action: row.action,
  mode: row.mode,
  reason: row.reason,
  active: row.active,
  expires_at: isoOf(row.expires_at),
  source: row.source,
  source_id: row.source_id,
  created_by: row.created_by,
  hit_count: row.hit_count,
  last_hit_at: isoOf(row.last_hit_at),
  created_at: isoOf(row.created_at) as string,
  updated_at: isoOf(row.updated_at) as string,
})
