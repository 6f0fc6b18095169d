import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"

export interface MarkRescreenedStepInput {
  decision_ids: string[]
}

/**
 * Notes that orders which had been let through unscreened were screened after all. Compensated by
 * taking the note back.
 *
 * @example
 * markRescreenedStep({ decision_ids: ["bldec_123"] })
 */
export const markRescreenedStep = createStep(
  "blacklist-mark-rescreened",
  async ({ decision_ids }: MarkRescreenedStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    await service.updateDecisions(decision_ids.map((id) => ({ id, rescreen_due: false })))
    return new StepResponse(void 0, decision_ids)
  },
  async (decisionIds, { container }) => {
    if (!decisionIds?.length) return
    await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .updateDecisions(decisionIds.map((id) => ({ id, rescreen_due: true })))
  }
)
