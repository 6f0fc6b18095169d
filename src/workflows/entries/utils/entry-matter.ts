import { createHash } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import {
  type CanonicalConditions,
  entryFiling,
  readConditions,
} from "../../../modules/blacklist/screening"
import type { EntryMatter } from "../../../modules/blacklist/persistence/entries"
import type { EntryConditions } from "../../../types/http"
import { CONDITION_FIELDS, type EntryAction } from "../../../types/vocabulary"

const FIELD_SEPARATOR = "\u0000"

/** The same conditions with the same action have the same fingerprint, however they were typed. */
function fingerprintOf(canonical: CanonicalConditions, action: EntryAction): string {
  const parts = CONDITION_FIELDS.flatMap((field) =>
    canonical[field] === undefined ? [] : [`${field}=${canonical[field]}`]
  )
  return createHash("sha256")
    .update([action, ...parts].join(FIELD_SEPARATOR))
    .digest("hex")
}

/**
 * Everything an entry keeps of its conditions: as typed, in canonical form, and where it is filed.
 *
 * @throws MedusaError `invalid_data` that names every condition that cannot be read.
 */
export function entryMatterOf(conditions: EntryConditions, action: EntryAction): EntryMatter {
  const fields = CONDITION_FIELDS.filter((field) => conditions[field] !== undefined)
  if (!fields.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `conditions: at least one of ${CONDITION_FIELDS.join(", ")} is required`
    )
  }
  const reading = readConditions(conditions)
  if (!reading.success) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      reading.issues.map(({ field, issue }) => `conditions.${field} ${issue}`).join("; ")
    )
  }

  const { key, networks } = entryFiling(reading.data)
  return {
    conditions,
    canonical: reading.data,
    fields: [...fields],
    fingerprint: fingerprintOf(reading.data, action),
    search_text: fields.map((field) => conditions[field]).join(" "),
    lookup_key: key === null ? null : key.toString(),
    customer_id: reading.data.customer_id ?? null,
    networks,
  }
}
