import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"

export interface ValidateCustomersStepInput {
  customer_ids: string[]
  /** Also accept a customer who was deleted since a status was set: a ban can still be lifted. */
  or_with_status?: boolean
}

/**
 * Makes sure that every customer exists.
 *
 * @throws MedusaError `not_found` that names the ids there are no customers for.
 *
 * @example
 * validateCustomersStep({ customer_ids: ["cus_123"] })
 */
export const validateCustomersStep = createStep(
  "blacklist-validate-customers",
  async ({ customer_ids, or_with_status }: ValidateCustomersStepInput, { container }) => {
    const customers = await container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ id: customer_ids }, { select: ["id"], take: customer_ids.length })
    const known = new Set(customers.map(({ id }) => id))
    if (or_with_status) {
      const statuses = await container
        .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
        .listCustomerStatuses({ customer_id: customer_ids }, { take: customer_ids.length })
      for (const { customer_id } of statuses) known.add(customer_id)
    }
    const missing = customer_ids.filter((id) => !known.has(id))
    if (missing.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Customer with id: ${missing.join(", ")} was not found`
      )
    }
    return new StepResponse(void 0)
  }
)
