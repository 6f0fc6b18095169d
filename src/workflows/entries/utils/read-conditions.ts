import { createHash } from "node:crypto"
import type { CompiledConditions } from "../../../modules/blacklist/persistence/entries"
import { type CanonicalConditions, parseConditions } from "../../../modules/blacklist/screening"
import type { ConditionIssue } from "../../../modules/blacklist/screening/conditions"
import { entryIndexKey } from "../../../modules/blacklist/screening/entry-index"
import {
  CONDITION_FIELDS,
  type ConditionField,
  type EntryAction,
  type EntryConditions,
} from "../../../types"

export type ReadConditions =
  | { success: true; compiled: CompiledConditions }
  /** A field of null is about all of them. */
  | { success: false; issues: (ConditionIssue | { field: null; issue: string })[] }

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
 * Everything an entry keeps of its conditions: as typed, in canonical form, and the keys it is indexed under;
 * or every condition that cannot be read. Loads nothing of Medusa: the thread that reads files uses it, too.
 *
 * @param known - the canonical form of conditions that were read before. They are not read again: some
 * come of more than is shown of them, such as a street of the whole address.
 */
export function readConditions(
  conditions: EntryConditions,
  action: EntryAction,
  known: CanonicalConditions = {}
): ReadConditions {
  const fields = CONDITION_FIELDS.filter((field) => conditions[field] !== undefined)
  if (!fields.length) {
    const issue = `at least one of ${CONDITION_FIELDS.join(", ")} is required`
    return { success: false, issues: [{ field: null, issue }] }
  }
  const isKnown = (field: ConditionField) => known[field] !== undefined
  const reading = parseConditions(
    Object.fromEntries(
      fields.flatMap((field) => (isKnown(field) ? [] : [[field, conditions[field]]]))
    ),
    conditions
  )
  if (!reading.success) return reading

  const canonical: CanonicalConditions = { ...reading.data }
  for (const field of fields.filter(isKnown)) Object.assign(canonical, { [field]: known[field] })
  const index = entryIndexKey(canonical)
  return {
    success: true,
    compiled: {
      conditions,
      canonical,
      fields: [...fields],
      fingerprint: fingerprintOf(canonical, action),
      search_text: fields.map((field) => conditions[field]).join(" "),
      lookup_key: index.key === null ? null : index.key.toString(),
      lookup_fields: index.fields,
      customer_id: canonical.customer_id ?? null,
      networks: index.networks,
    },
  }
}
