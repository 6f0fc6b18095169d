import { useQueryParams } from "@medusajs/dashboard/hooks"

export const PAGE_SIZE = 20

/**
 * A list's state, which is the URL, as the API takes it.
 *
 * @param filters - the names of the list's own filters
 * @param order - how it is sorted before the admin sorts it
 */
export const useTableQuery = <TFilter extends string>(
  filters: readonly TFilter[],
  order = "-created_at"
) => {
  const params = useQueryParams(["q", "order", "offset", ...filters]) as Partial<
    Record<string, string>
  >
  return {
    q: params.q,
    order: params.order ?? order,
    offset: params.offset ? Number(params.offset) : undefined,
    limit: PAGE_SIZE,
    ...(Object.fromEntries(filters.map((name) => [name, readFilter(params[name])])) as Record<
      TFilter,
      unknown
    >),
  }
}

/** Filters stand in the URL as JSON; a URL written by hand may hold the bare word. */
const readFilter = (raw?: string): unknown => {
  if (raw === undefined) return undefined
  try {
    return JSON.parse(raw)
  } catch {
    return raw
  }
}
