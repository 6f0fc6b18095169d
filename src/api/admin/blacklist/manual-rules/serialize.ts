import type { ManualRuleRow } from "../../../../modules/blacklist"
import type { AdminManualRule, Period, RuleAttribute } from "../../../../types"

/** A manual rule as the API shows it. */
export const serializeManualRule = (row: ManualRuleRow): AdminManualRule => ({
  id: row.id,
  name: row.name,
  enabled: row.enabled,
  mode: row.mode,
  attributes: row.attributes as RuleAttribute[],
  address_type: row.address_type,
  permitted_strikes: row.permitted_strikes,
  count: row.count,
  requires_suspicion: row.requires_suspicion,
  period: row.period as Period | null,
  only_for_guests: row.only_for_guests,
  for_unassigned_customers: row.for_unassigned_customers,
  customer_group_ids: row.customer_group_ids,
  sales_channel_ids: row.sales_channel_ids,
  action: row.action,
  block_duration: row.block_duration as Period | null,
  created_by: row.created_by,
  created_at: new Date(row.created_at).toISOString(),
  updated_at: new Date(row.updated_at).toISOString(),
})
