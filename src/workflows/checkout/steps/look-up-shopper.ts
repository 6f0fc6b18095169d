import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CheckoutFacts } from "../../../modules/blacklist/screening"
import { lookUp } from "../look-up"

export interface LookUpShopperStepInput {
  facts: CheckoutFacts
}

/**
 * Looks up everything that may concern the shopper, in one round trip. It does not throw, and once it has
 * a connection of the pool it takes no longer than the option `timeoutMs`: a failure is returned as
 * `success: false` with a code that holds no personal data.
 *
 * @example
 * const lookup = lookUpShopperStep({ facts })
 */
export const lookUpShopperStep = createStep(
  "blacklist-look-up-shopper",
  async ({ facts }: LookUpShopperStepInput, { container }) =>
    new StepResponse(await lookUp(facts, container))
)
