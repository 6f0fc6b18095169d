import type { MedusaContainer } from "@medusajs/framework/types"
import { OrderStatus } from "@medusajs/framework/utils"
import { createStep, type StepFunction, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { readGraph } from "../../common/core-data/read-graph"
import { independentStep } from "../../common/independent-step"

const PAGE = 200

async function cancelledAmong(orderIds: string[], container: MedusaContainer): Promise<string[]> {
  if (!orderIds.length) return []
  const orders = await readGraph<{ id: string }>(
    {
      entity: "order",
      fields: ["id"],
      filters: { id: orderIds, status: OrderStatus.CANCELED },
    },
    container
  )
  return orders.map(({ id }) => id)
}

export interface EndHoldsOfCancelledOrdersStepInput {
  order_ids: string[]
}

/**
 * Ends the holds of those orders that are cancelled. Compensated by holding them again.
 *
 * @returns the ids of the ended holds.
 *
 * @example
 * endHoldsOfCancelledOrdersStep({ order_ids: ["order_123"] })
 */
export const endHoldsOfCancelledOrdersStep = createStep(
  "blacklist-end-holds-of-cancelled-orders",
  async ({ order_ids }: EndHoldsOfCancelledOrdersStepInput, { container }) => {
    const { holds } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const held = (await holds.heldAmong(order_ids)).map(({ order_id }) => order_id)
    const ended = await holds.end(await cancelledAmong(held, container), "cancelled", null)
    const ids = ended.map(({ id }) => id)
    return new StepResponse<string[], string[]>(ids, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).holds.reopen(ids)
  }
)

/**
 * Ends the holds of orders that were cancelled although no event said so.
 *
 * @example
 * endDueHoldsStep()
 */
export const endDueHoldsStep: StepFunction<unknown, void> = independentStep(
  "blacklist-end-due-holds",
  async ({ service: { holds }, container }) => {
    let after = ""
    for (;;) {
      const page = await holds.heldAfter(after, PAGE)
      const orderIds = page.map(({ order_id }) => order_id)
      await holds.end(await cancelledAmong(orderIds, container), "cancelled", null)
      if (page.length < PAGE) return
      after = page[page.length - 1].id
    }
  }
)
