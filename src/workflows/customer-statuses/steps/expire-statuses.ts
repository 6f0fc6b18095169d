import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"

/**
 * Makes rows of statuses that have ended say `neutral`. The customers are neutral since the end
 * already; this is so that lists are short and the end can be told of. Not compensated: it has ended.
 *
 * @returns `{ id, customer_id }[]` of those that still said otherwise.
 *
 * @example
 * const released = expireStatusesStep()
 */
export const expireStatusesStep = createStep(
  "blacklist-expire-statuses",
  async (_, { container }) =>
    new StepResponse(
      await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).statuses.expire()
    )
)
