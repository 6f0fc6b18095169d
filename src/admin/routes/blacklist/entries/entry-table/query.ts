import { useQueryParams } from "@medusajs/dashboard/hooks"
import { readFilter } from "../../../../lib/read-filter"

export const PAGE_SIZE = 20

/** The list's state, which is the URL, as the API takes it. */
export const useEntryTableQuery = () => {
  const { q, order, offset, action, active, source, field, expired } = useQueryParams([
    "q",
    "order",
    "offset",
    "action",
    "active",
    "source",
    "field",
    "expired",
  ])

  return {
    q,
    order: order ?? "-created_at",
    offset: offset ? Number(offset) : undefined,
    limit: PAGE_SIZE,
    action: readFilter(action),
    active: readFilter(active),
    source: readFilter(source),
    field: readFilter(field),
    expired: readFilter(expired),
  }
}
