import type { StepFunction } from "@medusajs/framework/workflows-sdk"
import type { BlacklistModuleService } from "../../../modules/blacklist"
import { isNotFound } from "../../common/error-code"
import { independentStep } from "../../common/independent-step"
import { logFailure } from "../../common/log-failure"
import {
  createSuspicionsFromDecisionsWorkflow,
  linkDecisionsToOrdersWorkflow,
} from "../workflows/flagged-orders"
import { rescreenOrdersWorkflow } from "../workflows/rescreen-orders"

const PAGE = 100

/** Pages of the decisions that something is still due for. */
async function* dueDecisions(
  due: { suspicion_due: true } | { rescreen_due: true; order_id: { $ne: null } },
  service: BlacklistModuleService
) {
  let after = ""
  for (;;) {
    const page = await service.listDecisions(
      { ...due, id: { $gt: after } },
      { select: ["id", "order_id"], take: PAGE, order: { id: "ASC" } }
    )
    yield page
    if (page.length < PAGE) return
    after = page[page.length - 1].id
  }
}

/**
 * Links decisions to the orders that their carts became, where the event of the order was lost.
 *
 * @example
 * linkDueDecisionsStep()
 */
export const linkDueDecisionsStep: StepFunction<unknown, void> = independentStep(
  "blacklist-link-due-decisions",
  async ({ container }) => {
    await linkDecisionsToOrdersWorkflow(container).run({ input: {} })
  }
)

/**
 * Creates the suspicions of flagged orders that could not be created before.
 *
 * @example
 * createDueSuspicionsStep()
 */
export const createDueSuspicionsStep: StepFunction<unknown, void> = independentStep(
  "blacklist-create-due-suspicions",
  async ({ service, container }) => {
    for await (const page of dueDecisions({ suspicion_due: true }, service)) {
      await createSuspicionsFromDecisionsWorkflow(container).run({
        input: { decision_ids: page.map(({ id }) => id) },
      })
    }
  }
)

/**
 * Screens orders that were let through unscreened, one by one: an order that cannot be read does not
 * keep the others waiting. An order that was deleted since is no longer due.
 *
 * @example
 * rescreenDueOrdersStep()
 */
export const rescreenDueOrdersStep: StepFunction<unknown, void> = independentStep(
  "blacklist-rescreen-due-orders",
  async ({ service, container }) => {
    const due = { rescreen_due: true as const, order_id: { $ne: null } }
    for await (const page of dueDecisions(due, service)) {
      for (const { id, order_id } of page) {
        if (!order_id) continue
        try {
          await rescreenOrdersWorkflow(container).run({
            input: { orders: [{ order_id, decision_id: id }] },
          })
        } catch (error) {
          if (isNotFound(error)) await service.updateDecisions([{ id, rescreen_due: false }])
          else logFailure(`to screen order ${order_id} again`, error, container)
        }
      }
    }
  }
)
