import type { FetchError } from "@medusajs/js-sdk"

/** Where a message names a field as a whole: `period` is not named by `blacklist_after.period`. */
const positionOf = (field: string, message: string): number =>
  message.search(new RegExp(`(^|[^\\w.])${field.replace(/\./g, "\\.")}($|\\W)`))

/** Which of the fields a 400 names, in the order of the form. */
export function fieldsNamedIn<TField extends string>(
  { status, message }: FetchError,
  fields: readonly TField[]
): TField[] {
  return status === 400 ? fields.filter((field) => positionOf(field, message) >= 0) : []
}

/**
 * The field that a 400 is about: the one it names first. Later ones only explain ("cannot be given
 * together with …").
 */
export function refusedField<TField extends string>(
  error: FetchError,
  fields: readonly TField[]
): TField | null {
  const [first] = fieldsNamedIn(error, fields)
    .map((field) => ({ field, at: positionOf(field, error.message) }))
    // `blacklist_after.period` stands where `blacklist_after` does, and says more.
    .sort((a, b) => a.at - b.at || b.field.length - a.field.length)
  return first?.field ?? null
}

export const isNotFound = (error: Error | null) => (error as FetchError | null)?.status === 404

/** A query's `retry`: what was deleted does not come back by asking again. */
export const unlessNotFound = (count: number, error: Error) => !isNotFound(error) && count < 3

export const isLoggedOut = (error: Error | null) => (error as FetchError | null)?.status === 401

const KINDS: Record<number, string> = {
  400: "refused",
  401: "loggedOut",
  403: "forbidden",
  404: "gone",
  409: "conflict",
  422: "conflict",
  429: "busy",
}

/** What went wrong, as `errors.kinds` puts it into words: no answer, an answer, or no idea. */
export function kindOfFailure(error: Error): string {
  const { status } = error as FetchError
  if (status === undefined) return "unreachable"
  return KINDS[status] ?? "broken"
}
