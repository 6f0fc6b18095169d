import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { firstIdSince } from "../../ledger/utils/first-id-since"
import type { OrderCheckInput } from "../job-handlers/order-check"

export type CountOrdersToCheckStepInput = OrderCheckInput

/**
 * How many orders a check would screen.
 *
 * @example
 * const total = countOrdersToCheckStep({ filters: { screened: false } })
 */
export const countOrdersToCheckStep = createStep(
  "blacklist-count-orders-to-check",
  async (
    { order_ids, filters = {} }: CountOrdersToCheckStepInput,
    { container }
  ): Promise<StepResponse<number>> => {
    if (order_ids) return new StepResponse(new Set(order_ids).size)
    const { orderScreenings } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    await orderScreenings.refresh((moment) => firstIdSince("order", moment))
    return new StepResponse(await orderScreenings.count(filters))
  }
)
