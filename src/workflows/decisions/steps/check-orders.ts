import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { hasError, isKept } from "../../../modules/blacklist/screening/verdict"
import type { AdminOrderCheck } from "../../../types"
import { buildOrderFacts } from "../../checkout/build-facts"
import { screenCheckout } from "../../checkout/screen-checkout"

export interface CheckOrdersStepInput {
  order_ids: string[]
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
    if (!order_ids.length) return new StepResponse<AdminOrderCheck[], string[]>([], [])
    const orders = await buildOrderFacts([...new Set(order_ids)], "order_ids", container)

    const checks: AdminOrderCheck[] = []
    for (const facts of orders) {
      const result = await screenCheckout({ stage: "order_check", facts }, container)
      checks.push({
        ...result.decision,
        id: result.decision_id,
        created_at: new Date().toISOString(),
      })
    }
    const decisionIds = checks.flatMap(({ id }) => id ?? [])
    const lost = checks.filter(isLost).map(({ order_id }) => order_id)
    if (lost.length) {
      return StepResponse.permanentFailure(
        `The check of these orders could not be kept, try again: ${lost.join(", ")}`,
        decisionIds
      )
    }
    return new StepResponse(checks, decisionIds)
  },
  async (decisionIds, { container }) => {
    const { decisions } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    for (const id of decisionIds ?? []) await decisions.withdraw(id)
  }
)
