import type { AdminListAutoRulesQuery } from "./validators"

/** The filters of a list of auto rules as the module's service takes them. */
export const autoRuleFilters = ({
  q,
  enabled,
  mode,
  action,
  type,
  count_by,
}: AdminListAutoRulesQuery): Record<string, unknown> => ({
  ...(q ? { q } : {}),
  ...(enabled === undefined ? {} : { enabled }),
  ...(mode ? { mode } : {}),
  ...(action ? { action } : {}),
  ...(type ? { type } : {}),
  ...(count_by ? { count_by } : {}),
})
