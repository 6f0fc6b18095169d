import { removeUndefined } from "@medusajs/framework/utils"
import type { CurrentEntry, EntryChange } from "../../../modules/blacklist/persistence/entries"
import type { CanonicalConditions } from "../../../modules/blacklist/screening"
import type { BlacklistModuleService } from "../../../modules/blacklist"
import {
  type AdminUpdateEntry,
  CONDITION_FIELDS,
  type ConditionField,
  type EntryConditions,
} from "../../../types"
import { compileConditions } from "./compile-conditions"
import { namingDuplicates } from "./reject-duplicates"

/** The fields of an entry to change; those that are not named stay as they are. */
export type EntryChanges = Omit<AdminUpdateEntry, "expires_at" | "confirm"> & {
  expires_at?: Date | string | null
}

/** What the named fields of an entry were, and how its conditions were read. */
export interface FormerEntry {
  fields: EntryChanges
  canonical: CanonicalConditions
}

const READ_WITH_COUNTRY = new Set<ConditionField>([
  "phone",
  "house_number",
  "postal_code",
  "province",
])

/**
 * The canonical form of the conditions that stay as they are. What is read with the country is read
 * again where that changes.
 */
function stillKnown(current: CurrentEntry, conditions: EntryConditions): CanonicalConditions {
  const isSame = (field: keyof EntryConditions) => conditions[field] === current.conditions[field]
  const kept = CONDITION_FIELDS.filter(
    (field) => isSame(field) && (!READ_WITH_COUNTRY.has(field) || isSame("country_code"))
  )
  return Object.fromEntries(kept.map((field) => [field, current.canonical[field]]))
}

/** What an entry becomes: what it matches follows from its conditions and its action together. */
function changeOf(
  current: CurrentEntry,
  changes: EntryChanges,
  known?: CanonicalConditions
): EntryChange {
  const { canonical: _canonical, conditions, expires_at, ...rest } = { ...current, ...changes }
  return {
    ...rest,
    expires_at: expires_at === null ? null : new Date(expires_at),
    ...compileConditions(conditions, rest.action, known ?? stillKnown(current, conditions)),
  }
}

type Effect = Pick<CurrentEntry, "active" | "expires_at" | "mode">

const isEnforced = ({ active = true, expires_at = null, mode = "enforce" }: Partial<Effect>) =>
  active && mode === "enforce" && (expires_at === null || new Date(expires_at) > new Date())

/**
 * What a change makes of an entry, where that is something else than before: it matches or does
 * something else, or it begins to be enforced. Null where it goes on as it was, or does less.
 */
export function widened(
  row: Pick<CurrentEntry, "conditions" | "canonical" | "action"> & Effect,
  given: EntryChanges
): { conditions: CanonicalConditions; action: CurrentEntry["action"] } | null {
  const current = row as CurrentEntry
  const before = compileConditions(current.conditions, current.action, current.canonical)
  const after = changeOf(current, removeUndefined(given))
  const isOther = before.fingerprint !== after.fingerprint
  if (!isOther && (isEnforced(current) || !isEnforced(after))) return null
  return { conditions: after.canonical, action: after.action ?? current.action }
}

/**
 * Changes an entry by what it is at that moment.
 *
 * @param known - the canonical form of the given conditions, where they were read before
 * @returns what it was; null where there is no such entry.
 * @throws MedusaError `invalid_data` naming each condition that cannot be read; `duplicate_error`
 * naming the entry that has the same conditions and action already.
 */
export async function changeEntry(
  service: BlacklistModuleService,
  id: string,
  given: EntryChanges,
  known?: CanonicalConditions
): Promise<FormerEntry | null> {
  const changes = removeUndefined(given)
  const fingerprints: string[] = []
  let former: FormerEntry = { fields: {}, canonical: {} }
  const found = await namingDuplicates(
    service,
    fingerprints,
    () =>
      service.entries.replace(id, (current) => {
        const change = changeOf(current, changes, known)
        fingerprints.push(change.fingerprint)
        former = {
          fields: Object.fromEntries(Object.entries(current).filter(([field]) => field in changes)),
          canonical: current.canonical,
        }
        return change
      }),
    id
  )
  return found ? former : null
}
