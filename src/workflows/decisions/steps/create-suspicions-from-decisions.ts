import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { isNotFound } from "../../common/error-code"
import { logFailure } from "../../common/log-failure"
import { holdByItself } from "../../holds/effects/hold-by-itself"
import { createSuspicionsFromOrdersWorkflow } from "../../suspicions/workflows/create-suspicions-from-orders"

export interface CreateSuspicionsFromDecisionsStepInput {
  /** Decisions that flagged an order which is known by now. */
  decision_ids: string[]
}

/**
 * Puts flagged orders on the suspicion list, each once, with what flagged it and the address that did,
 * where it was an address, and holds them where the setting says so. One of which either failed stays due for
 * the job, unless the order itself is gone. Not compensated: the flag stands.
 *
 * @example
 * createSuspicionsFromDecisionsStep({ decision_ids: ["bldec_123"] })
 */
export const createSuspicionsFromDecisionsStep = createStep(
  "blacklist-create-suspicions-from-decisions",
  async ({ decision_ids }: CreateSuspicionsFromDecisionsStepInput, { container }) => {
    if (!decision_ids.length) return new StepResponse(void 0)
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const decisions = await service.listDecisions(
      { id: decision_ids },
      { take: decision_ids.length }
    )
    for (const { id, order_id, reasons } of decisions) {
      const decisive = reasons.find(({ mode }) => mode === "enforce")
      if (!order_id || !decisive) continue
      try {
        await createSuspicionsFromOrdersWorkflow(container).run({
          input: {
            order_ids: [order_id],
            address_type:
              "address_type" in decisive.detail ? decisive.detail.address_type : undefined,
            source: "automatic",
            source_id: decisive.id,
            skip_existing: true,
          },
        })
        await holdByItself(order_id, { suspicious: true, level: null }, container)
        await service.updateDecisions([{ id, suspicion_due: false }])
      } catch (error) {
        if (isNotFound(error)) {
          await service.updateDecisions([{ id, suspicion_due: false }])
          continue
        }
        logFailure(`to create the suspicion of order ${order_id}`, error, container)
      }
    }
    return new StepResponse(void 0)
  }
)
