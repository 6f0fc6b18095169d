import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import { factsOfOrder } from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import type { DecisionRecord } from "../../../types/decision"
import { listOrderCarts } from "../../common/core-data/order-carts"
import { screenSafely } from "../../checkout/utils/screen-safely"
import { loadScreenedOrders } from "../../common/core-data/load-screened-orders"
import { refuseDraftOrders } from "../utils/refuse-draft-orders"

export interface CheckOrdersStepInput {
  order_ids: string[]
}

/** A decision about a placed order; `id` is null where there was nothing to keep. */
export type OrderCheck = DecisionRecord & { id: string | null; created_at: string }

export const checkOrdersStepId = "blacklist-check-orders"

/**
 * Screens placed orders against the blacklist as it is now. An order is placed already: what would
 * have been refused at checkout flags it, and nothing is cancelled. Compensated by withdrawing the
 * decisions.
 *
 * @throws MedusaError `not_found` naming the ids there are no orders for, `invalid_data` naming those
 * of draft orders; nothing is screened then.
 *
 * @example
 * const checks = checkOrdersStep({ order_ids: ["order_123"] })
 */
export const checkOrdersStep = createStep(
  checkOrdersStepId,
  async ({ order_ids }: CheckOrdersStepInput, { container }) => {
    if (!order_ids.length) return new StepResponse<OrderCheck[], string[]>([], [])
    const orders = await loadScreenedOrders([...new Set(order_ids)], container)
    refuseDraftOrders(orders, "order_ids")
    const links = await listOrderCarts({ order_id: orders.map(({ id }) => id) }, container)
    const cartOf = new Map(links.map(({ order_id, cart_id }) => [order_id, cart_id]))

    const checks: OrderCheck[] = []
    for (const order of orders) {
      const result = await screenSafely(
        { stage: "order_check", facts: factsOfOrder(order, cartOf.get(order.id) ?? null) },
        container
      )
      checks.push({
        ...result.decision,
        id: result.decision_id,
        created_at: new Date().toISOString(),
      })
    }
    return new StepResponse(
      checks,
      checks.flatMap(({ id }) => id ?? [])
    )
  },
  async (decisionIds, { container }) => {
    const { decisions } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    for (const id of decisionIds ?? []) await decisions.withdraw(id)
  }
)
