import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"

/** An order with the decision that let it through unscreened. */
export interface DueOrder {
  order_id: string
  decision_id: string
}

export interface CollectDueOrdersStepInput {
  orders: DueOrder[]
}

/**
 * Of orders that were let through unscreened, those that were not screened since.
 *
 * @example
 * const due = collectDueOrdersStep({
 *   orders: [{ order_id: "order_123", decision_id: "bldec_123" }],
 * })
 */
export const collectDueOrdersStep = createStep(
  "blacklist-collect-due-orders",
  async ({ orders }: CollectDueOrdersStepInput, { container }) => {
    const ids = orders.map(({ decision_id }) => decision_id)
    const due = await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .listDecisions({ id: ids, rescreen_due: true }, { select: ["id"], take: ids.length })
    const dueIds = new Set(due.map(({ id }) => id))
    return new StepResponse<DueOrder[]>(orders.filter(({ decision_id }) => dueIds.has(decision_id)))
  }
)

export interface MarkRescreenedStepInput {
  decision_ids: string[]
}

/**
 * Marks orders that had been let through unscreened as screened. Compensated by taking the mark back.
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
