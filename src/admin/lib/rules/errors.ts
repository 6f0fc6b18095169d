import type { FetchError } from "@medusajs/js-sdk"

/**
 * The field that a 400 is about: the one it names first. Later ones only explain ("cannot be given
 * together with …").
 */
export function refusedField<TField extends string>(
  error: FetchError,
  fields: readonly TField[]
): TField | null {
  if (error.status !== 400) return null
  const places = fields
    .map((field) => ({ field, at: placeOf(field, error.message) }))
    .filter(({ at }) => at >= 0)
    // `blacklist_after.period` stands where `blacklist_after` does, and says more.
    .sort((a, b) => a.at - b.at || b.field.length - a.field.length)
  return places[0]?.field ?? null
}

/** Where a field is named as a whole: `period` is not named by `blacklist_after.period`. */
const placeOf = (field: string, message: string): number =>
  message.search(new RegExp(`(^|[^\\w.])${field.replace(/\./g, "\\.")}($|\\W)`))
