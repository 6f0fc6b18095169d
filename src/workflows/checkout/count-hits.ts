import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../modules/blacklist"
import type { CheckoutFacts } from "../../modules/blacklist/screening"
import { hitCounts, withExactCounts } from "../../modules/blacklist/screening/rules"
import type { DecisionRecord } from "../../types"
import { logFailure } from "../common/log-failure"
import { withinBudget } from "../common/within-budget"
import type { ShopperLookup } from "./look-up"

/**
 * A decision that says how often it was, for the rules that hit: the look-up and the claim count no further than
 * the limit. Within the budget `timeoutMs`; where that fails, the decision stands, and says that there may be more.
 */
export async function withHitsCounted<
  Decided extends { decision: DecisionRecord; lookup: ShopperLookup },
>(decided: Decided, facts: CheckoutFacts, container: MedusaContainer): Promise<Decided> {
  const { decision, lookup } = decided
  const hits = lookup.success ? hitCounts(decision.reasons, lookup.findings.rule_counts) : []
  if (!lookup.success || !hits.length) return decided

  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const startedAt = performance.now()
  try {
    const counts = await withinBudget(
      (start) => service.countHits(hits, lookup.shopper, facts, start),
      service.options.timeoutMs
    )
    const reasons = withExactCounts(decision.reasons, counts)
    const duration_ms = decision.duration_ms + performance.now() - startedAt
    return { ...decided, decision: { ...decision, reasons, duration_ms } }
  } catch (error) {
    logFailure(`to count the hits of ${facts.cart_id ?? facts.order_id}`, error, container)
    return decided
  }
}
