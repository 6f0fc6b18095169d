import type { FetchError } from "@medusajs/js-sdk"
import { CONDITION_FIELDS, type ConditionField } from "../../../../types"
import { fieldsNamedIn } from "../../../ui/lib/api-error"

export type RejectedField = `conditions.${ConditionField}` | "expires_at" | "reason"

const FIELDS: RejectedField[] = [
  ...CONDITION_FIELDS.map((field) => `conditions.${field}` as const),
  "expires_at",
  "reason",
]

/** The fields of an entry that a 400 names. */
export const rejectedFields = (error: FetchError) => fieldsNamedIn(error, FIELDS)

const PREFIXED_ULID = /\b[a-z]+_[0-9A-HJKMNP-TV-Z]{26}\b/

/** The id of the entry that is already there, where a 422 names one. */
export function duplicateId(error: FetchError): string | null {
  return error.status === 422 ? (error.message.match(PREFIXED_ULID)?.[0] ?? null) : null
}
