import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export interface ValidateCustomersStepInput {
  customer_ids: string[]
}

export const validateCustomersStepId = "blacklist-validate-customers"

/**
 * Makes sure that every customer exists.
 *
 * @throws MedusaError `not_found` that names the ids there are no customers for.
 *
 * @example
 * validateCustomersStep({ customer_ids: ["cus_123"] })
 */
export const validateCustomersStep = createStep(
  validateCustomersStepId,
  async ({ customer_ids }: ValidateCustomersStepInput, { container }) => {
    const customers = await container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ id: customer_ids }, { select: ["id"], take: customer_ids.length })
    const known = new Set(customers.map(({ id }) => id))
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
