import type { AdminListSuspicionsQuery } from "./validators"

/** The filters of a list of suspicions as the module's service takes them. */
export const suspicionFilters = ({
  q,
  status,
  source,
  customer_id,
  order_id,
  address_type,
  created_at,
}: AdminListSuspicionsQuery): Record<string, unknown> => ({
  ...(q ? { q } : {}),
  ...(status ? { status } : {}),
  ...(source ? { source } : {}),
  ...(customer_id ? { customer_id } : {}),
  ...(order_id ? { order_id } : {}),
  ...(address_type ? { address_type } : {}),
  ...(created_at ? { created_at } : {}),
})
