import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type ImpactSubject, partsOf } from "../../../modules/blacklist/screening/impact"
import { sharedDetails } from "../../common/core-data/store-details"
import { ordersSince } from "../utils/orders-since"
import { Tally } from "../utils/tally"

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
    const tally = new Tally(subject, await sharedDetails(container))
    const since = new Date(Date.now() - days * DAY_MS)
    for await (const page of ordersSince(since, partsOf(subject), container)) tally.add(page)
    return new StepResponse(tally.result())
  }
)
