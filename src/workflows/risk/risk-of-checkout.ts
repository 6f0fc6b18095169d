import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../modules/blacklist"
import type { CheckoutFacts } from "../../modules/blacklist/screening"
import { ipKey } from "../../modules/blacklist/screening/entry-index"
import type { PersonHistory } from "../../modules/blacklist/screening/findings"
import {
  buildRiskFacts,
  isLarge,
  type LedgerFacts,
  riskOf,
} from "../../modules/blacklist/screening/risk"
import { hashesOf, storeHashes } from "../../modules/blacklist/screening/rules"
import type { Risk } from "../../types"
import type { ShopperLookup } from "../checkout/look-up"
import { readTotal } from "../common/core-data/totals"
import { logFailure } from "../common/log-failure"
import { followUpBudgetMs, withinBudget } from "../common/within-budget"
import { referenceDataOf } from "./reference-data"
import { shippingChoiceOf } from "./utils/shipping-choice"

type FoundShopper = Extract<ShopperLookup, { success: true }>

/** What the look-up brought along. Only the first who asks of a currency waits for what is large in it. */
async function fromLookup(
  { ledger, large_from }: PersonHistory,
  currency: string | null,
  { risks }: BlacklistModuleService
): Promise<{ ledger: LedgerFacts; large_from: number | null }> {
  if (currency === null) return { ledger, large_from: null }
  const known = large_from[currency]
  return { ledger, large_from: known === undefined ? await risks.largeFrom(currency) : known }
}

async function scoreCheckout(
  facts: CheckoutFacts,
  { shopper, findings: { history }, settings: current }: FoundShopper,
  container: MedusaContainer
): Promise<Risk> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const priced = facts.amount === undefined ? await readTotal(facts, container) : facts
  const total = priced?.amount ?? null
  const currency_code = priced?.currency_code ?? null
  const { ip } = shopper
  const hashes = storeHashes(hashesOf(shopper))
  const askFor = async () => {
    const asked = { ...facts, currency_code, ip, ip_key: ip === null ? null : ipKey(ip) }
    const { facts: ledger, ...found } = await service.risks.ofPerson(hashes, asked)
    return { ...found, ledger }
  }
  const { ledger, large_from, settings } = history
    ? { ...(await fromLookup(history, currency_code, service)), settings: current.risk }
    : await askFor()
  const priceTag = { total, currency_code, large_from }
  const subject = {
    ...priceTag,
    hashes,
    ledger,
    shipping: isLarge(priceTag, settings) ? await shippingChoiceOf(facts.cart_id, container) : null,
    reference: await referenceDataOf({ hashes, ip, cart_id: facts.cart_id }, container),
  }
  return riskOf(buildRiskFacts(subject, settings), settings)
}

/**
 * How risky a checkout is by what is known now. It keeps nobody waiting for longer than ten times `timeoutMs`.
 *
 * @throws what kept it from being told in time
 */
export async function scoreInTime(
  facts: CheckoutFacts,
  lookup: FoundShopper,
  container: MedusaContainer
): Promise<Risk> {
  const { options } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  return await withinBudget(scoreCheckout(facts, lookup, container), followUpBudgetMs(options))
}

/** The same where nothing depends on it. It does not throw: null where it could not be told in time. */
export async function riskOfCheckout(
  facts: CheckoutFacts,
  lookup: ShopperLookup,
  container: MedusaContainer
): Promise<Risk | null> {
  if (!lookup.success) return null
  try {
    return await scoreInTime(facts, lookup, container)
  } catch (error) {
    logFailure(`to score ${facts.order_id ?? facts.cart_id}`, error, container)
    return null
  }
}
