import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"

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
    // What somebody has put on the blacklist again since is there, and the undo must go on.
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).entries.insert(removed, true)
  }
)
