import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"

export interface DeleteSuspicionsStepInput {
  ids: string[]
}

/**
 * Takes suspicions off the list for good: personal data the merchant removes must not stay in the
 * database. Compensated by putting the rows back.
 *
 * @throws MedusaError `not_found`; nothing is deleted then.
 *
 * @example
 * deleteSuspicionsStep({ ids: ["blsus_123"] })
 */
export const deleteSuspicionsStep = createStep(
  "blacklist-delete-suspicions",
  async ({ ids }: DeleteSuspicionsStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const suspicions = await service.listSuspicions(
      { id: ids },
      { select: ["id"], take: ids.length }
    )
    const known = new Set(suspicions.map(({ id }) => id))
    const missing = ids.filter((id) => !known.has(id))
    if (missing.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Suspicion with id: ${missing.join(", ")} was not found`
      )
    }
    return new StepResponse(ids, await service.suspicions.remove(ids))
  },
  async (removed, { container }) => {
    if (!removed?.length) return
    // What somebody has put on the list again since is there, and the undo must go on.
    await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .suspicions.insert(removed, true)
  }
)
