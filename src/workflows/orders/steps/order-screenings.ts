import { createStep, type StepFunction, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { independentStep } from "../../common/independent-step"
import { firstIdSince } from "../../ledger/utils/first-id-since"

const firstOrderSince = (moment: Date) => firstIdSince("order", moment)

export interface RefreshOrderScreeningsStepInput {
  /** Orders of which core told that they changed; they are copied whatever is known of them. */
  order_ids?: string[]
}

/**
 * Brings the list of orders up to date with what is known to have changed. Not compensated: it copies what
 * is there.
 *
 * @example
 * refreshOrderScreeningsStep({ order_ids: ["order_123"] })
 */
export const refreshOrderScreeningsStep = createStep(
  "blacklist-refresh-order-screenings",
  async ({ order_ids = [] }: RefreshOrderScreeningsStepInput, { container }) => {
    const { orderScreenings } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    await orderScreenings.changed(order_ids)
    await orderScreenings.refresh(firstOrderSince)
    return new StepResponse(void 0)
  }
)

/** How long a run of the job copies orders from before the plugin; then it goes on a page a minute. */
const FIRST_ROUND_MS = 20_000

/**
 * Copies the next orders into the list, newest first, whatever is known of them: all of those from before the
 * plugin, as many as 20 seconds allow, and after that 500 a run, round after round, in which changes are found
 * that no event told of.
 *
 * @example
 * sweepOrderScreeningsStep()
 */
export const sweepOrderScreeningsStep: StepFunction<unknown, void> = independentStep(
  "blacklist-sweep-order-screenings",
  async ({ service: { orderScreenings } }) => {
    const end = Date.now() + FIRST_ROUND_MS
    const isComplete = await orderScreenings.isComplete()
    let isLast = await orderScreenings.sweep()
    while (!isComplete && !isLast && Date.now() < end) isLast = await orderScreenings.sweep()
  }
)

/**
 * Brings the list of orders up to date, as a part of the minute's job.
 *
 * @example
 * refreshDueOrderScreeningsStep()
 */
export const refreshDueOrderScreeningsStep: StepFunction<unknown, void> = independentStep(
  "blacklist-refresh-due-order-screenings",
  ({ service: { orderScreenings } }) => orderScreenings.refresh(firstOrderSince)
)
