import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { NewEntry } from "../../../modules/blacklist/persistence/entries"
import type { EntryAction } from "../../../types"
import { compileConditions } from "../utils/compile-conditions"
import { writeUnique } from "../utils/reject-duplicates"
import type { Copy } from "../utils/copies"

export interface CreateCopiedEntriesStepInput {
  source: "order" | "customer"
  copies: Copy[]
  action?: EntryAction
  reason?: string | null
  expires_at?: Date | string | null
  created_by?: string | null
}

/** A record no entry was made of, and why. */
export interface SkippedCopy {
  id: string
  reason: string
  /** The entry that has the same conditions already. */
  existing_id?: string
}

/**
 * Creates one entry a record, and skips records that lack a field or whose entry exists already.
 * Compensated by deleting the entries.
 *
 * @returns `{ entry_ids, skipped }`; what was skipped stands in the order of `copies`.
 *
 * @example
 * const { entry_ids, skipped } = createCopiedEntriesStep({ source: "order", copies })
 */
export const createCopiedEntriesStep = createStep(
  "blacklist-create-copied-entries",
  async (
    { source, copies, action = "block", ...rest }: CreateCopiedEntriesStepInput,
    { container }
  ) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const skipped: SkippedCopy[] = []
    const rows = new Map<string, NewEntry & { source_id: string }>()
    const doubles: { id: string; fingerprint: string }[] = []

    for (const copy of copies) {
      const { id, conditions, missing } = copy
      if (!conditions) {
        skipped.push({ id, reason: `fields: ${missing.join(", ")} not known of this ${source}` })
        continue
      }
      try {
        const compiled = compileConditions(conditions, action, copy.known)
        if (rows.has(compiled.fingerprint)) {
          doubles.push({ id, fingerprint: compiled.fingerprint })
          continue
        }
        rows.set(compiled.fingerprint, {
          ...compiled,
          action,
          source,
          source_id: id,
          reason: rest.reason ?? null,
          expires_at: rest.expires_at ? new Date(rest.expires_at) : null,
          created_by: rest.created_by ?? null,
        })
      } catch (error) {
        // A shopper may have typed what no entry can be made of, such as an unparsable e-mail.
        if (!MedusaError.isMedusaError(error)) throw error
        skipped.push({ id, reason: error.message })
      }
    }

    const existing = await service.listEntries(
      { fingerprint: [...rows.keys()] },
      { select: ["id", "fingerprint"], take: rows.size }
    )
    const entryOf = new Map(existing.map(({ id, fingerprint }) => [fingerprint, id]))
    for (const { id: existing_id, fingerprint } of existing) {
      const duplicate = rows.get(fingerprint)
      if (!duplicate) continue
      rows.delete(fingerprint)
      skipped.push({
        id: duplicate.source_id,
        reason: `an entry with the same conditions and action already exists: ${existing_id}`,
        existing_id,
      })
    }
    const entry_ids = rows.size
      ? await writeUnique(service, [...rows.keys()], () =>
          service.entries.insert([...rows.values()])
        )
      : []
    for (const [index, fingerprint] of [...rows.keys()].entries()) {
      entryOf.set(fingerprint, entry_ids[index])
    }
    for (const { id, fingerprint } of doubles) {
      skipped.push({
        id,
        reason: "the same conditions as another of the given records",
        existing_id: entryOf.get(fingerprint),
      })
    }
    const position = new Map(copies.map(({ id }, index) => [id, index]))
    skipped.sort((one, other) => position.get(one.id)! - position.get(other.id)!)
    return new StepResponse({ entry_ids, skipped }, entry_ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).deleteEntries(ids)
  }
)
