import { filtersOf } from "../utils/filters-of"
import type { AdminListDecisionsQuery } from "./validators"

/** The filters of a list of decisions as the module's service takes them. */
export function decisionFilters(query: AdminListDecisionsQuery): Record<string, unknown> {
  const { reason_type, reason_id, ...filters } = filtersOf(query)
  return {
    ...filters,
    ...(reason_type ? { reason_types: { $overlap: reason_type } } : {}),
    ...(reason_id ? { reason_ids: { $overlap: reason_id } } : {}),
  }
}
