import type { AdminListManualRulesQuery } from "./validators"

/** The filters of a list of manual rules as the module's service takes them. */
export const manualRuleFilters = ({
  q,
  enabled,
  mode,
  action,
  count,
}: AdminListManualRulesQuery): Record<string, unknown> => ({
  ...(q ? { q } : {}),
  ...(enabled === undefined ? {} : { enabled }),
  ...(mode ? { mode } : {}),
  ...(action ? { action } : {}),
  ...(count ? { count } : {}),
})
