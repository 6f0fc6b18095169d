import { removeUndefined } from "@medusajs/framework/utils"
import type { CurrentEntry, EntryChange } from "../../../modules/blacklist/persistence/entries"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import type { UpdateEntryStepInput } from "../steps/update-entry"
import { entryMatterOf } from "./entry-matter"
import { namingDuplicates } from "./reject-duplicates"

/** The fields of an entry to change; those that are not named stay as they are. */
export type EntryChanges = Omit<UpdateEntryStepInput, "id">

/** What an entry becomes: what it matches follows from its conditions and its action together. */
function changeOf(current: CurrentEntry, changes: EntryChanges): EntryChange {
  const { conditions, expires_at, ...rest } = { ...current, ...changes }
  return {
    ...rest,
    expires_at: expires_at === null ? null : new Date(expires_at),
    ...entryMatterOf(conditions, rest.action),
  }
}

/**
 * Changes an entry by what it is at that moment.
 *
 * @returns what the named fields were; null where there is no such entry.
 * @throws MedusaError `invalid_data` naming each condition that cannot be read; `duplicate_error`
 * naming the entry that has the same conditions and action already.
 */
export async function changeEntry(
  service: BlacklistModuleService,
  id: string,
  given: EntryChanges
): Promise<EntryChanges | null> {
  const changes = removeUndefined(given)
  const fingerprints: string[] = []
  let former: EntryChanges = {}
  const found = await namingDuplicates(
    service,
    fingerprints,
    () =>
      service.entries.replace(id, (current) => {
        const change = changeOf(current, changes)
        fingerprints.push(change.fingerprint)
        former = Object.fromEntries(Object.entries(current).filter(([field]) => field in changes))
        return change
      }),
    id
  )
  return found ? former : null
}
