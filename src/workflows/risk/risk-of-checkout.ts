import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../modules/blacklist"
import type { CheckoutFacts } from "../../modules/blacklist/screening"
import { ipKey } from "../../modules/blacklist/screening/entry-index"
import { buildRiskFacts, isLarge, riskOf } from "../../modules/blacklist/screening/risk"
import { hashesOf, storeHashes } from "../../modules/blacklist/screening/rules"
import type { Risk } from "../../types"
import type { ShopperLookup } from "../checkout/look-up"
import { readTotal } from "../common/core-data/totals"
import { logFailure } from "../common/log-failure"
import { followUpBudgetMs, withinBudget } from "../common/within-budget"
import { referenceDataOf } from "./reference-data"
import { shippingChoiceOf } from "./utils/shipping-choice"

async function scoreCheckout(
  facts: CheckoutFacts,
  { shopper }: Extract<ShopperLookup, { success: true }>,
  container: MedusaContainer
): Promise<Risk> {
  const { risks } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const priced = facts.amount === undefined ? await readTotal(facts, container) : facts
  const total = priced?.amount ?? null
  const currency_code = priced?.currency_code ?? null
  const hashes = storeHashes(hashesOf(shopper))
  const found = await risks.ofPerson(hashes, {
    ...facts,
    currency_code,
    ip: shopper.ip,
    ip_key: shopper.ip === null ? null : ipKey(shopper.ip),
  })
  const { settings, large_from } = found
  const priceTag = { total, currency_code, large_from }
  const subject = {
    ...priceTag,
    hashes,
    ledger: found.facts,
    shipping: isLarge(priceTag, settings) ? await shippingChoiceOf(facts.cart_id, container) : null,
    reference: await referenceDataOf({ hashes, ip: shopper.ip, cart_id: facts.cart_id }, container),
  }
  return riskOf(buildRiskFacts(subject, settings), settings)
}

/**
 * How risky a checkout is by what is known now. It does not throw, and keeps nobody waiting: null where it could not
 * be told in time.
 */
export async function riskOfCheckout(
  facts: CheckoutFacts,
  lookup: ShopperLookup,
  container: MedusaContainer
): Promise<Risk | null> {
  if (!lookup.success) return null
  const { options } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  try {
    return await withinBudget(scoreCheckout(facts, lookup, container), followUpBudgetMs(options))
  } catch (error) {
    logFailure(`to score ${facts.order_id ?? facts.cart_id}`, error, container)
    return null
  }
}
