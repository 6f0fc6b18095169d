import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { listOrderCarts } from "../../common/core-data/order-carts"
import { listPlacedOrders } from "../utils/list-orders"
import { factsOfOrders } from "../utils/order-facts"

export interface RecordOrdersStepInput {
  order_ids: string[]
}

/**
 * Puts placed orders into the ledger: confirms the claims of their carts, and writes those that
 * nothing was claimed for. An order that is on record already is left as it is, and one that is only
 * a draft is none. Not compensated: that an order was placed stays true.
 *
 * @returns how many were written beside the confirmed ones.
 *
 * @example
 * recordOrdersStep({ order_ids: ["order_123"] })
 */
export const recordOrdersStep = createStep(
  "blacklist-record-orders",
  async ({ order_ids }: RecordOrdersStepInput, { container }) => {
    const { claims, ledger } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const links = await listOrderCarts({ order_id: order_ids }, container)
    const cartOf = new Map(links.map(({ order_id, cart_id }) => [order_id, cart_id]))
    const unclaimed = await claims.confirm(
      order_ids.map((order_id) => ({ order_id, cart_id: cartOf.get(order_id) ?? null }))
    )
    if (!unclaimed.length) return new StepResponse(0)

    const orders = await listPlacedOrders({ id: unclaimed }, unclaimed.length, container)
    return new StepResponse(await ledger.record(await factsOfOrders(orders, container)))
  }
)
