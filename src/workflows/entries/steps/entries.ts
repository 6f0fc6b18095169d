import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { EntryAction, EntryConditions, EntrySource, Mode } from "../../../types"
import { sharedDetails } from "../../common/core-data/store-details"
import { changeEntry, type EntryChanges } from "../utils/change-entry"
import { compileConditions } from "../utils/compile-conditions"
import { refuseUnknownLists } from "../utils/named-lists"
import { refusePlaceholderEmail } from "../utils/placeholder-emails"
import { writeUnique } from "../utils/reject-duplicates"

export interface CreateEntryInput {
  /** As typed; all must match. At least one. */
  conditions: EntryConditions
  action?: EntryAction
  mode?: Mode
  reason?: string | null
  active?: boolean
  /** The moment from which the entry does nothing; null or absent is permanent. */
  expires_at?: Date | string | null
  source?: EntrySource
  source_id?: string | null
}

export interface CreateEntriesStepInput {
  entries: CreateEntryInput[]
  /** Id of the user who makes them. */
  created_by?: string | null
}

/**
 * Creates blacklist entries, all or none. Compensated by deleting them.
 *
 * @throws MedusaError `invalid_data` naming each condition that cannot be read; `duplicate_error`
 * naming the entry that has the same conditions and action already.
 *
 * @example
 * const entries = createEntriesStep({ entries: [{ conditions: { email: "x@spam.example" } }] })
 */
export const createEntriesStep = createStep(
  "blacklist-create-entries",
  async ({ entries, created_by }: CreateEntriesStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const shared = await sharedDetails(container)
    for (const { conditions } of entries) refusePlaceholderEmail(conditions, shared)
    await refuseUnknownLists(
      entries.map(({ conditions }) => conditions),
      service
    )
    const rows = entries.map(({ conditions, action = "block", expires_at, ...rest }) => ({
      ...rest,
      ...compileConditions(conditions, action),
      action,
      expires_at: expires_at ? new Date(expires_at) : null,
      created_by: created_by ?? null,
    }))

    const ids = await writeUnique(
      service,
      rows.map(({ fingerprint }) => fingerprint),
      () => service.entries.insert(rows)
    )
    return new StepResponse(await service.listEntries({ id: ids }, { take: ids.length }), ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).deleteEntries(ids)
  }
)

/** The fields to change; `conditions` replaces the former conditions as a whole. */
export type UpdateEntryStepInput = { id: string } & EntryChanges

/**
 * Changes an entry. Changes of one entry that come at once wait for each other, and each leaves alone
 * what it does not name. Compensated by putting back what the named fields were.
 *
 * @throws MedusaError `not_found`; `invalid_data` naming each condition that cannot be read;
 * `duplicate_error` naming the entry that has the same conditions and action already.
 *
 * @example
 * const entry = updateEntryStep({ id: "blent_123", active: false })
 */
export const updateEntryStep = createStep(
  "blacklist-update-entry",
  async ({ id, ...changes }: UpdateEntryStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    refusePlaceholderEmail(changes.conditions, await sharedDetails(container))
    await refuseUnknownLists([changes.conditions], service)
    const former = await changeEntry(service, id, changes)
    return new StepResponse(await service.retrieveEntry(id), former && { ...former, id })
  },
  async (former, { container }) => {
    if (!former) return
    const { id, fields, canonical } = former
    await changeEntry(
      container.resolve<BlacklistModuleService>(BLACKLIST_MODULE),
      id,
      fields,
      // Not read again; and where they were not changed, what they are by now stays.
      fields.conditions && canonical
    )
  }
)

export interface DeleteEntriesStepInput {
  ids: string[]
}

/**
 * Deletes entries for good: what the merchant removes must not stay in the database. Compensated
 * by putting the rows back.
 *
 * @throws MedusaError `not_found`; nothing is deleted then.
 *
 * @example
 * deleteEntriesStep({ ids: ["blent_123"] })
 */
export const deleteEntriesStep = createStep(
  "blacklist-delete-entries",
  async ({ ids }: DeleteEntriesStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const entries = await service.listEntries({ id: ids }, { select: ["id"], take: ids.length })
    const known = new Set(entries.map(({ id }) => id))
    const missing = ids.filter((id) => !known.has(id))
    if (missing.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Entry with id: ${missing.join(", ")} was not found`
      )
    }
    return new StepResponse(ids, await service.entries.remove(ids))
  },
  async (removed, { container }) => {
    if (!removed?.length) return
    // An entry that was created again since is there, and the undo must go on.
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).entries.insert(removed, true)
  }
)
