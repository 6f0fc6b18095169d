import { useQueryParams } from "@medusajs/dashboard/hooks"

export const PAGE_SIZE = 20

/** Filters stand in the URL as JSON; a URL written by hand may hold the bare word. */
const readFilter = (raw?: string): unknown => {
  if (raw === undefined) return undefined
  try {
    return JSON.parse(raw)
  } catch {
    return raw
  }
}

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
