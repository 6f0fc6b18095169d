import type { FetchError } from "@medusajs/js-sdk"
import type { ConditionField } from "../../types/vocabulary"
import { CONDITION_FIELDS } from "../../types/vocabulary"

export type RejectedField = `conditions.${ConditionField}` | "expires_at" | "reason"

const FIELDS: RejectedField[] = [
  ...CONDITION_FIELDS.map((field) => `conditions.${field}` as const),
  "expires_at",
  "reason",
]

/** Where a field is named as a whole: `period` is not named by `blacklist_after.period`. */
const canonicalAddress = (field: string, message: string): number =>
  message.search(new RegExp(`(^|[^\\w.])${field.replace(/\./g, "\\.")}($|\\W)`))

/** Which of the fields a 400 names, in the order of the form. */
export function fieldsNamedIn<TField extends string>(
  { status, message }: FetchError,
  fields: readonly TField[]
): TField[] {
  return status === 400 ? fields.filter((field) => canonicalAddress(field, message) >= 0) : []
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
    .map((field) => ({ field, at: canonicalAddress(field, error.message) }))
    // `blacklist_after.period` stands where `blacklist_after` does, and says more.
    .sort((a, b) => a.at - b.at || b.field.length - a.field.length)
  return first?.field ?? null
}

/** The fields of an entry or a ban that a 400 names. */
export const rejectedFields = (error: FetchError) => fieldsNamedIn(error, FIELDS)

const PREFIXED_ULID = /\b[a-z]+_[0-9A-HJKMNP-TV-Z]{26}\b/

/** The id of the entry that is already there, where a 422 names one. */
export function duplicateId(error: FetchError): string | null {
  return error.status === 422 ? (error.message.match(PREFIXED_ULID)?.[0] ?? null) : null
}

export const isNotFound = (error: Error | null) => (error as FetchError | null)?.status === 404

/** A query's `retry`: what was deleted does not come back by asking again. */
export const unlessNotFound = (count: number, error: Error) => !isNotFound(error) && count < 3
