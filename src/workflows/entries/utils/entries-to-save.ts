import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { CanonicalConditions } from "../../../modules/blacklist/screening"
import type { EntryAction, EntryConditions } from "../../../types"
import { type EntryChanges, widened } from "./change-entry"
import { compileConditions } from "./compile-conditions"
import { collectCopies, type Copy, type CopySource } from "./copies"

/** Entries that are about to be saved: new ones, a change of one, or copies of orders or customers. */
export type EntriesToSave = { action?: EntryAction } & (
  { conditions: EntryConditions } | { id: string; changes: EntryChanges } | CopySource
)

/** What an entry will match, and what it will do. */
export interface EntryToSave {
  conditions: CanonicalConditions
  action: EntryAction
}

/** A copy that no entry can be made of is skipped when it is saved, with the reason. */
function readCopy({ conditions, ...copy }: Copy, action: EntryAction): EntryToSave[] {
  if (!conditions) return []
  try {
    const known = "known" in copy ? copy.known : undefined
    return [{ conditions: compileConditions(conditions, action, known).canonical, action }]
  } catch (error) {
    if (!MedusaError.isMedusaError(error)) throw error
    return []
  }
}

/**
 * Reads entries as they would be saved. A change that makes an entry match or do no more than it does
 * already is none.
 *
 * @throws MedusaError `not_found`; `invalid_data` naming each condition that cannot be read.
 */
export async function readEntriesToSave(
  given: EntriesToSave,
  container: MedusaContainer
): Promise<EntryToSave[]> {
  const { action = "block" } = given
  if ("conditions" in given) {
    return [{ conditions: compileConditions(given.conditions, action).canonical, action }]
  }
  if ("ids" in given) {
    return (await collectCopies(given, container)).flatMap((copy) => readCopy(copy, action))
  }
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const entry = widened(await service.retrieveEntry(given.id), given.changes)
  return entry ? [entry] : []
}
