import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { hasError, isKept } from "../../../modules/blacklist/screening/verdict"
import type { CheckedOrder } from "../../../modules/blacklist/persistence/order-screenings/order-screenings"
import type { AdminOrderCheck } from "../../../types"
import { unkept } from "../utils/unkept"
import { buildOrderFacts } from "../../checkout/build-facts"
import { withTotals } from "../../common/core-data/totals"
import { screenCheckout } from "../../checkout/screen-checkout"

export interface CheckOrdersStepInput {
  order_ids: string[]
}

interface CheckUndo {
  decisionIds: string[]
  /** When the orders had been checked before. */
  former: CheckedOrder[]
}

/** The mark of an order is its decision: one that could not be written has marked nothing. */
const isLost = (check: AdminOrderCheck) => check.id === null && isKept(check) && !hasError(check)

/**
 * Screens placed orders against the blacklist as it is now. An order is placed already: what would
 * have been refused at checkout flags it, and nothing is cancelled. Compensated by withdrawing the
 * decisions.
 *
 * @throws MedusaError `not_found` naming the ids there are no orders for, `invalid_data` naming those
 * of draft orders; nothing is screened then. An error naming the orders whose mark could not be written;
 * the others' is taken back then.
 *
 * @example
 * const checks = checkOrdersStep({ order_ids: ["order_123"] })
 */
export const checkOrdersStep = createStep(
  "blacklist-check-orders",
  async ({ order_ids }: CheckOrdersStepInput, { container }) => {
    if (!order_ids.length) {
      return new StepResponse<AdminOrderCheck[], CheckUndo>([], { decisionIds: [], former: [] })
    }
    const orders = await withTotals(
      await buildOrderFacts([...new Set(order_ids)], "order_ids", container),
      container
    )

    const checks: AdminOrderCheck[] = []
    for (const facts of orders) {
      const result = await screenCheckout({ stage: "order_check", facts }, container)
      checks.push({ ...unkept(result.decision), id: result.decision_id })
    }
    const { orderScreenings } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const decisionIds = checks.flatMap(({ id }) => id ?? [])
    const lost = checks.filter(isLost).map(({ order_id }) => order_id)
    if (lost.length) {
      return StepResponse.permanentFailure(
        `The check of these orders could not be kept, try again: ${lost.join(", ")}`,
        { decisionIds, former: [] }
      )
    }
    const former = await orderScreenings.markChecked(
      checks.flatMap((check) => (check.order_id && !hasError(check) ? check.order_id : []))
    )
    return new StepResponse<AdminOrderCheck[], CheckUndo>(checks, { decisionIds, former })
  },
  async (undo, { container }) => {
    if (!undo) return
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    for (const id of undo.decisionIds) await service.decisions.withdraw(id)
    await service.orderScreenings.restoreChecked(undo.former)
  }
)
