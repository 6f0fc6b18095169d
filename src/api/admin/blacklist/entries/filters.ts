import { filtersOf } from "../utils/filters-of"
import type { AdminListEntriesQuery } from "./validators"

/** The filters of a list of entries as the module's service takes them. */
export function entryFilters(
  query: AdminListEntriesQuery,
  now = new Date()
): Record<string, unknown> {
  const { field, expired, ...filters } = filtersOf(query)
  return {
    ...filters,
    ...(field ? { fields: { $overlap: field } } : {}),
    ...(expired === true ? { expires_at: { $lte: now } } : {}),
    ...(expired === false ? { $or: [{ expires_at: null }, { expires_at: { $gt: now } }] } : {}),
  }
}
