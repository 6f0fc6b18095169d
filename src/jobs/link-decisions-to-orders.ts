import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE } from "../modules/blacklist"
import type BlacklistModuleService from "../modules/blacklist/service"
import { errorCode, isNotFound } from "../workflows/common/error-code"
import { linkDecisionsToOrdersWorkflow } from "../workflows/decisions/workflows/link-decisions-to-orders"
import { createSuspicionsFromDecisionsWorkflow } from "../workflows/decisions/workflows/create-suspicions-from-decisions"
import { rescreenOrdersWorkflow } from "../workflows/decisions/workflows/rescreen-orders"

const PAGE = 100

/** Every decision that something is still due for; what cannot be done does not keep the rest waiting. */
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
 * Catches up on what an event should have done: events are lost in restarts, tables are not.
 */
export default async function linkDecisionsToOrdersJob(container: MedusaContainer) {
  await linkDecisionsToOrdersWorkflow(container).run({ input: {} })

  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  for await (const unlisted of dueDecisions({ suspicion_due: true }, service)) {
    await createSuspicionsFromDecisionsWorkflow(container).run({
      input: { decision_ids: unlisted.map(({ id }) => id) },
    })
  }
  for await (const page of dueDecisions({ rescreen_due: true, order_id: { $ne: null } }, service)) {
    // One by one: an order that cannot be read must not keep the others waiting.
    for (const { id, order_id } of page) {
      if (order_id) await rescreen({ order_id, decision_id: id }, container)
    }
  }
}

async function rescreen(
  order: { order_id: string; decision_id: string },
  container: MedusaContainer
) {
  try {
    await rescreenOrdersWorkflow(container).run({ input: { orders: [order] } })
  } catch (error) {
    // Nothing can be learnt of an order that is gone.
    if (isNotFound(error)) {
      return await container
        .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
        .updateDecisions([{ id: order.decision_id, rescreen_due: false }])
        .then(() => undefined)
    }
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `medusa-plugin-blacklist: order ${order.order_id} could not be screened again (${errorCode(error)})`
      )
  }
}

export const config = {
  name: "blacklist-link-decisions-to-orders",
  schedule: "* * * * *",
}
