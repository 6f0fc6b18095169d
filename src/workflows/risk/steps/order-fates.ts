import { createStep, type StepFunction, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { independentStep } from "../../common/independent-step"
import { scoreOrders } from "../score-orders"

export interface NoteOrderFatesStepInput {
  order_ids: string[]
}

/**
 * Notes in the ledger what became of orders: paid, cancelled, something returned. Not compensated: it copies what
 * core says.
 *
 * @returns how many facts learnt something.
 *
 * @example
 * const changed = noteOrderFatesStep({ order_ids: ["order_123"] })
 */
export const noteOrderFatesStep = createStep(
  "blacklist-note-order-fates",
  async ({ order_ids }: NoteOrderFatesStepInput, { container }) => {
    const { risks } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    return new StepResponse(await risks.noteFates(order_ids))
  }
)

/** Compared in each run: the newest orders, of which events may have been lost, and a page of all others. */
const NEWEST = 500
const OTHERS = 1500
const SCORED_AT_ONCE = 100

/**
 * Compares what the ledger knows of orders with Medusa's tables, the newest and a page of all others, and scores
 * those that have no score yet, as of their checkout.
 *
 * @returns how many learnt something.
 *
 * @example
 * const changed = compareOrdersStep()
 */
export const compareOrdersStep: StepFunction<unknown, number> = independentStep(
  "blacklist-compare-orders",
  async ({ service: { risks }, container }) => {
    const orderIds = await risks.nextToCompare(NEWEST, OTHERS)
    const changed = await risks.noteFates(orderIds)
    for (let from = 0; from < orderIds.length; from += SCORED_AT_ONCE) {
      const page = orderIds.slice(from, from + SCORED_AT_ONCE)
      await scoreOrders(() => risks.ofOrders(page), container)
    }
    return changed
  }
)

/**
 * Computes anew from which total on an order is large.
 *
 * @example
 * refreshLargeOrdersStep()
 */
export const refreshLargeOrdersStep: StepFunction<unknown, void> = independentStep(
  "blacklist-refresh-large-orders",
  ({ service: { risks } }) => risks.refreshLargeOrders()
)
