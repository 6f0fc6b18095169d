import type { AdminListDecisionsQuery } from "./validators"

/** The filters of a list of decisions as the module's service takes them. */
export const decisionFilters = ({
  q,
  outcome,
  stage,
  customer_id,
  order_id,
  reason_type,
  reason_id,
  created_at,
}: AdminListDecisionsQuery): Record<string, unknown> => ({
  ...(q ? { q } : {}),
  ...(outcome ? { outcome } : {}),
  ...(stage ? { stage } : {}),
  ...(customer_id ? { customer_id } : {}),
  ...(order_id ? { order_id } : {}),
  ...(reason_type ? { reason_types: { $overlap: reason_type } } : {}),
  ...(reason_id ? { reason_ids: { $overlap: reason_id } } : {}),
  ...(created_at ? { created_at } : {}),
})
