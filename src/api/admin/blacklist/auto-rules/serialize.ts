import type { AutoRuleRow } from "../../../../modules/blacklist"
import type { AdminAutoRule, BlacklistAfter, Period } from "../../../../types"

/** An auto rule as the API shows it. */
export const serializeAutoRule = (row: AutoRuleRow): AdminAutoRule => ({
  id: row.id,
  name: row.name,
  enabled: row.enabled,
  mode: row.mode,
  type: row.type,
  limit: row.limit,
  period: row.period,
  count_by: row.count_by,
  action: row.action,
  block_duration: row.block_duration as Period | null,
  suspicion_after: row.suspicion_after,
  blacklist_after: row.blacklist_after as BlacklistAfter | null,
  sales_channel_ids: row.sales_channel_ids,
  created_by: row.created_by,
  created_at: new Date(row.created_at).toISOString(),
  updated_at: new Date(row.updated_at).toISOString(),
})
