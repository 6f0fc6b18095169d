import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import type { EntryConditions } from "../../../types/http"
import { entryMatterOf } from "../utils/entry-matter"

export interface DeleteEntriesStepInput {
  ids: string[]
}

export const deleteEntriesStepId = "blacklist-delete-entries"

/**
 * Deletes entries for good: what the merchant removes must not stay in the database. Compensated
 * by creating them again, with their ids and counts.
 *
 * @throws MedusaError `not_found`; nothing is deleted then.
 *
 * @example
 * deleteEntriesStep({ ids: ["blent_123"] })
 */
export const deleteEntriesStep = createStep(
  deleteEntriesStepId,
  async ({ ids }: DeleteEntriesStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const entries = await service.listEntries({ id: ids }, { take: ids.length })
    const known = new Set(entries.map(({ id }) => id))
    const missing = ids.filter((id) => !known.has(id))
    if (missing.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Entry with id: ${missing.join(", ")} was not found`
      )
    }
    await service.deleteEntries(ids)
    return new StepResponse(ids, entries)
  },
  async (entries, { container }) => {
    if (!entries?.length) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).entries.insert(
      entries.map(({ conditions, action, ...entry }) => ({
        ...entry,
        ...entryMatterOf(conditions as EntryConditions, action),
        action,
      }))
    )
  }
)
