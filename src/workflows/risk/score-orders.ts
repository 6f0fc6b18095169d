import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../modules/blacklist"
import type {
  FoundOrder,
  FoundOrders,
  ScoredOrder,
} from "../../modules/blacklist/persistence/risk/risks"
import { buildRiskFacts, isLarge, riskOf } from "../../modules/blacklist/screening/risk"
import type { Risk, RiskSettings } from "../../types"
import { logFailure } from "../common/log-failure"
import { holdByItself } from "../holds/effects/hold-by-itself"
import { referenceDataOf } from "./reference-data"
import { shippingChoiceOf } from "./utils/shipping-choice"

/** The risk of a placed order by what was found of it. */
export async function riskOfOrder(
  order: FoundOrder,
  settings: RiskSettings,
  container: MedusaContainer
): Promise<Risk> {
  const subject = {
    ...order,
    ledger: order.facts,
    // Only a large order has to do with how it is shipped, and to find that out takes a look at every option.
    shipping: isLarge(order, settings) ? await shippingChoiceOf(order.cart_id, container) : null,
    reference: await referenceDataOf(order, container),
  }
  return riskOf(buildRiskFacts(subject, settings), settings)
}

/** Older ones were scored late, such as those of a backfill: nobody would expect them to be held by now. */
const NEW_MS = 86_400_000

const isNewAndRisky = ({ placed_at, level }: ScoredOrder) =>
  (level === "high" || level === "critical") && Date.now() - Date.parse(placed_at) < NEW_MS

/**
 * Scores placed orders and stores the scores with them, as of the checkout; an order that has one keeps it, and one
 * whose score a check has seen gets that. A risky
 * one is held where the setting `holds.automatic` says so. It does
 * not throw: an order counts whether or not it could be scored, and the minute's job tries again.
 *
 * @param given - what was found of the orders, or how to find it
 */
export async function scoreOrders(
  given: FoundOrders | (() => Promise<FoundOrders>),
  container: MedusaContainer
): Promise<number> {
  const { risks } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  try {
    const { orders, settings } = typeof given === "function" ? await given() : given
    const scored: ScoredOrder[] = []
    for (const order of orders) {
      const { order_id, placed_at, currency_code } = order
      const risk = order.risk ?? (await riskOfOrder(order, settings, container))
      scored.push({ order_id, placed_at, currency_code: currency_code ?? "", ...risk })
    }
    await risks.store(scored)
    for (const { order_id, level } of scored.filter(isNewAndRisky)) {
      await holdByItself(order_id, { suspicious: false, level }, container)
    }
    return scored.length
  } catch (error) {
    logFailure("to score placed orders", error, container)
    return 0
  }
}
