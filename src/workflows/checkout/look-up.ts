import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../modules/blacklist"
import {
  type CheckoutFacts,
  type Findings,
  type Shopper,
  shopperOf,
  withOrigin,
} from "../../modules/blacklist/screening"
import { withLists } from "../../modules/blacklist/screening/lists/listed"
import type { BlacklistSettings } from "../../types"
import { sharedDetails } from "../common/core-data/store-details"
import { errorCode } from "../common/error-code"
import { logFailure } from "../common/log-failure"
import { withinBudget } from "../common/within-budget"

/** What is known of the shopper, or why nothing could be learnt in time. */
export type ShopperLookup =
  | {
      success: true
      shopper: Shopper
      findings: Findings
      settings: BlacklistSettings
      /** Milliseconds. */
      duration_ms: number
    }
  | { success: false; error: string; duration_ms: number }

/** Completes a shopper by where the IP is. Without the file in time it is not known. */
async function withCountry(
  shopper: Shopper,
  { geoIp, options }: BlacklistModuleService
): Promise<Shopper> {
  if (!shopper.ip || !options.geoip) return shopper
  await withinBudget(geoIp.ready(), options.timeoutMs).catch(() => null)
  return { ...shopper, ip_country: geoIp.countryOf(shopper.ip) }
}

/**
 * Looks up everything that may concern the shopper, in one round trip. It does not throw: a failure, or a
 * look-up that takes longer than `timeoutMs`, is returned as a code without personal data.
 */
export async function lookUp(
  facts: CheckoutFacts,
  container: MedusaContainer
): Promise<ShopperLookup> {
  const startedAt = performance.now()
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const elapsed = () => Math.round((performance.now() - startedAt) * 1000) / 1000

  try {
    const { storeDetails } = service
    // Without them in time the checkout is screened all the same.
    if (storeDetails.locationsAge !== "fresh") {
      await withinBudget(sharedDetails(container), service.options.timeoutMs).catch(() => null)
    }
    let shared = storeDetails.shared
    let shopper = shopperOf(facts, shared)
    let found = await withinBudget(
      (start) => service.lookUp(shopper, facts, start),
      service.options.timeoutMs
    )
    // The look-up brought settings that say something else of what shoppers share.
    if (storeDetails.shared !== shared) {
      shared = storeDetails.shared
      shopper = shopperOf(facts, shared)
      found = await withinBudget(
        (start) => service.lookUp(shopper, facts, start),
        service.options.timeoutMs
      )
    }
    const { settings, ...findings } = found
    const known = withOrigin(shopper, facts, findings.origin, shared)
    const listed = findings.lists.length ? withLists(known, findings.lists) : known
    return {
      success: true,
      shopper: await withCountry(listed, service),
      findings,
      settings,
      duration_ms: elapsed(),
    }
  } catch (error) {
    logFailure(`to look up the shopper of ${facts.cart_id ?? facts.order_id}`, error, container)
    return { success: false, error: errorCode(error), duration_ms: elapsed() }
  }
}
