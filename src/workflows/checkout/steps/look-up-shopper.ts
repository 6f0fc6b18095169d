import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import {
  type CheckoutFacts,
  type Shopper,
  shopperOf,
  withOrigin,
} from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import type { Lookup } from "../../../modules/blacklist/service"
import { errorCode } from "../../common/error-code"
import { withinBudget } from "../../common/within-budget"

export interface LookUpShopperStepInput {
  facts: CheckoutFacts
}

/** What is known of the shopper, or why nothing could be learnt in time. */
export type ShopperLookup =
  | { success: true; shopper: Shopper; lookup: Lookup; duration_ms: number }
  | { success: false; error: string; duration_ms: number }

export const lookUpShopperStepId = "blacklist-look-up-shopper"

/**
 * Brings the facts of a checkout into canonical form and looks up, in one round trip, everything
 * that may concern the shopper. It never throws, and once it has a connection of the pool it never
 * takes longer than the option `timeoutMs`: a failure is returned as `success: false` with a code that
 * holds no personal data.
 *
 * @example
 * const lookup = lookUpShopperStep({ facts })
 */
export const lookUpShopperStep = createStep(
  lookUpShopperStepId,
  async ({ facts }: LookUpShopperStepInput, { container }) => {
    const startedAt = performance.now()
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const elapsed = () => Math.round((performance.now() - startedAt) * 1000) / 1000

    try {
      const shopper = shopperOf(facts)
      const lookup = await withinBudget(
        (start) => service.lookUp(shopper, facts, start),
        service.options.timeoutMs
      )
      return new StepResponse<ShopperLookup>({
        success: true,
        shopper: withOrigin(shopper, facts, lookup.origin),
        lookup,
        duration_ms: elapsed(),
      })
    } catch (error) {
      const code = errorCode(error)
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`medusa-plugin-blacklist: a checkout could not be screened (${code})`)
      return new StepResponse<ShopperLookup>({
        success: false,
        error: code,
        duration_ms: elapsed(),
      })
    }
  }
)
