import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { SuspicionVerdict } from "../../../types"

export interface ReviewSuspicionStepInput {
  id: string
  verdict: SuspicionVerdict
  /** Replaces the suspicion's comment; absent leaves it. */
  comment?: string | null
  /** Id of the user who reviews it. */
  reviewed_by?: string | null
}

/**
 * Writes the verdict on a suspicion in place of a former one. Compensated by putting that back.
 *
 * @throws MedusaError `not_found`
 *
 * @example
 * const suspicion = reviewSuspicionStep({ id: "blsus_123", verdict: "dismissed" })
 */
export const reviewSuspicionStep = createStep(
  "blacklist-review-suspicion",
  async ({ id, verdict, comment, reviewed_by }: ReviewSuspicionStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const former = await service.retrieveSuspicion(id)
    await service.suspicions.update(id, {
      status: verdict,
      reviewed_by: reviewed_by ?? null,
      reviewed_at: new Date(),
      ...(comment === undefined ? {} : { comment }),
    })
    return new StepResponse(await service.retrieveSuspicion(id), former)
  },
  async (former, { container }) => {
    if (!former) return
    const { id, status, reviewed_by, reviewed_at, comment } = former
    await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .suspicions.update(id, { status, reviewed_by, reviewed_at, comment })
  }
)
