import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { EntryAction, EntryConditions, EntrySource, Mode } from "../../../types"
import { compileConditions } from "../utils/compile-conditions"
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
