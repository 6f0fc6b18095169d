import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"

export interface FilterBannedCustomersStepInput {
  customer_ids: string[]
}

/**
 * Keeps those of the customers that are blacklisted.
 *
 * @example
 * const banned = filterBannedCustomersStep({ customer_ids: ["cus_123"] })
 */
export const filterBannedCustomersStep = createStep(
  "blacklist-filter-banned-customers",
  async ({ customer_ids }: FilterBannedCustomersStepInput, { container }) => {
    const statuses = await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .listCustomerStatuses(
        {
          customer_id: customer_ids,
          status: "blacklisted",
          $or: [{ expires_at: null }, { expires_at: { $gt: new Date() } }],
        },
        { select: ["customer_id"], take: customer_ids.length }
      )
    return new StepResponse(statuses.map(({ customer_id }) => customer_id))
  }
)
