import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import {
  type RuleCount,
  audienceOf,
  type CheckoutFacts,
} from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { errorCode } from "../../common/error-code"
import { type Case, decideStage } from "../utils/decide-stage"
import { withinBudget } from "../../common/within-budget"
import type { ShopperLookup } from "./look-up-shopper"

export interface ClaimOrderStepInput extends Case {
  facts: CheckoutFacts
}

/** The look-up with the counts as they are under the lock, and the place that was taken. */
export interface OrderClaim {
  lookup: ShopperLookup
  /** Null where no rule counts this shopper's orders, or where one is full. */
  claim_id: string | null
  /** Code of what kept the claim from being made. */
  failure: string | null
}

export const claimOrderStepId = "blacklist-claim-order"

/**
 * Claims a place among the orders that rules let through, where a cart is about to become an order
 * and some rule counts orders of this shopper. Of parallel checkouts exactly as many get a place as
 * the rules permit; the others see a full count and are decided by it.
 *
 * It never throws and keeps to the option `timeoutMs`. Compensated by releasing the claim.
 *
 * @example
 * const { lookup, claim_id } = claimOrderStep({ stage: "complete_cart", facts, lookup })
 */
export const claimOrderStep = createStep(
  claimOrderStepId,
  async ({ facts, ...input }: ClaimOrderStepInput, { container }) => {
    const { stage, lookup } = input
    const unclaimed = { lookup, claim_id: null, failure: input.failure ?? null }
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    if (stage !== "complete_cart" || !lookup.success || !needsClaim(input, lookup, service)) {
      return new StepResponse<OrderClaim, string | null>(unclaimed, null)
    }

    const startedAt = performance.now()
    try {
      const { shopper, lookup: found } = lookup
      const claim = await withinBudget(
        (start) => service.claims.claim(shopper, facts, audienceOf(shopper, found), start),
        service.options.timeoutMs
      )
      if (!claim) return new StepResponse<OrderClaim, string | null>(unclaimed, null)
      const claimed = {
        ...lookup,
        lookup: { ...found, rule_counts: underLock(found.rule_counts, claim.rule_counts) },
        duration_ms: lookup.duration_ms + performance.now() - startedAt,
      }
      return new StepResponse<OrderClaim, string | null>(
        { ...unclaimed, lookup: claimed, claim_id: claim.claim_id },
        claim.claim_id
      )
    } catch (error) {
      const failure = errorCode(error)
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`medusa-plugin-blacklist: an order could not be counted in time (${failure})`)
      return new StepResponse<OrderClaim, string | null>({ ...unclaimed, failure }, null)
    }
  },
  async (claimId, { container }) => releaseClaim(claimId, container)
)

/** Nobody who is refused anyway takes a place, nor anybody whom no rule applies to. */
function needsClaim(
  input: Case,
  { lookup }: Extract<ShopperLookup, { success: true }>,
  { options }: BlacklistModuleService
): boolean {
  const { outcome, reasons } = decideStage(input, lookup.settings, options)
  const decisive = reasons.find(({ mode }) => mode === "enforce")
  return outcome !== "refuse" && decisive?.action !== "allow"
}

/** The counts made under the lock take the place of the earlier ones. */
const underLock = (before: RuleCount[], claimed: RuleCount[]): RuleCount[] => {
  const fresh = new Map(claimed.map((answer) => [answer.rule.rule.id, answer]))
  return [...before.filter(({ rule }) => !fresh.has(rule.rule.id)), ...claimed]
}

/** Takes a claim back; none is none. */
export async function releaseClaim(id: string | null | undefined, container: MedusaContainer) {
  if (id) await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).claims.release(id)
}
