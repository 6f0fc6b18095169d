import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type ImpactSubject, partsOf } from "../../../modules/blacklist/screening/impact"
import { sharedDetails } from "../../common/core-data/store-details"
import { ordersSince } from "../utils/orders-since"
import { namedLists, onLists } from "../utils/on-lists"
import { shopperOfOrder, Tally } from "../utils/tally"

export interface EstimateImpactStepInput {
  subject: ImpactSubject
  /** How many days to look back. */
  days: number
}

const DAY_MS = 86_400_000

/**
 * Counts the orders and the people that a status or entries name, in the orders of the last days. The
 * time grows with the orders, the memory does not. Nothing is written or counted as a hit.
 *
 * @example
 * const impact = estimateImpactStep({ subject: { entries }, days: 90 })
 */
export const estimateImpactStep = createStep(
  "blacklist-estimate-impact",
  async ({ subject, days }: EstimateImpactStepInput, { container }) => {
    const shared = await sharedDetails(container)
    const lists = await namedLists(subject, container)
    const parts = partsOf(
      subject,
      lists.map(({ type }) => type)
    )
    const tally = new Tally(subject)
    const since = new Date(Date.now() - days * DAY_MS)
    for await (const orders of ordersSince(since, parts, container)) {
      const shoppers = await onLists(
        orders.map((order) => shopperOfOrder(order, shared)),
        lists,
        container
      )
      tally.add(orders.map((order, index) => ({ order, shopper: shoppers[index] })))
    }
    return new StepResponse(tally.result())
  }
)
