import type { AdminListEntriesQuery } from "./validators"

/** The filters of a list of entries as the module's service takes them. */
export function entryFilters(
  { q, action, mode, source, field, active, expired }: AdminListEntriesQuery,
  now = new Date()
): Record<string, unknown> {
  return {
    ...(q ? { q } : {}),
    ...(action ? { action } : {}),
    ...(mode ? { mode } : {}),
    ...(source ? { source } : {}),
    ...(field ? { fields: { $overlap: field } } : {}),
    ...(active === undefined ? {} : { active }),
    ...(expired === true ? { expires_at: { $lte: now } } : {}),
    ...(expired === false ? { $or: [{ expires_at: null }, { expires_at: { $gt: now } }] } : {}),
  }
}
