import { useQueryParams } from "@medusajs/dashboard/hooks"
import { readFilter } from "../../../../lib/read-filter"

export const PAGE_SIZE = 20

/** The list's state, which is the URL, as the API takes it. */
export const useAutoRuleTableQuery = () => {
  const { q, order, offset, enabled, mode, action, type, count_by } = useQueryParams([
    "q",
    "order",
    "offset",
    "enabled",
    "mode",
    "action",
    "type",
    "count_by",
  ])

  return {
    q,
    order: order ?? "-created_at",
    offset: offset ? Number(offset) : undefined,
    limit: PAGE_SIZE,
    enabled: readFilter(enabled),
    mode: readFilter(mode),
    action: readFilter(action),
    type: readFilter(type),
    count_by: readFilter(count_by),
  }
}
