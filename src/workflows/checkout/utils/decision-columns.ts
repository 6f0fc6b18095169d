import type { MedusaContainer } from "@medusajs/framework/types"
import type { NewDecision } from "../../../modules/blacklist/persistence/decisions"
import { type CheckoutFacts, shopperOf } from "../../../modules/blacklist/screening"
import { hasError, reasonIds } from "../../../modules/blacklist/screening/verdict"
import type { DecisionRecord } from "../../../types"
import { readTotal, type Total } from "../../common/core-data/totals"
import { logFailure } from "../../common/log-failure"
import { emailKeyOf, searchKeysOf } from "../../decisions/utils/search-keys"
import type { ShopperLookup } from "../look-up"

/** A decision and what it was made by. */
export interface DecidedCheckout {
  decision: DecisionRecord
  /** What was decided about. Where absent, the decision is not found by e-mail, phone or IP. */
  facts?: CheckoutFacts
  /** The look-up, which knows the IP saved for the cart as well. */
  lookup?: ShopperLookup
}

/** A checkout that passed unscreened is screened when it has become an order. */
const isDueAgain = (decision: DecisionRecord) =>
  decision.stage === "complete_cart" && decision.outcome !== "refuse" && hasError(decision)

/** A flag of a placed order: at checkout the order is not known yet. */
const isToBeListed = ({ order_id, outcome }: DecisionRecord) =>
  order_id !== null && outcome === "flag"

/** By what support finds the decision; none where that cannot be told. */
function keysOf(
  { decision, facts, lookup }: DecidedCheckout,
  container: MedusaContainer
): Pick<NewDecision, "search_keys" | "email_key"> {
  try {
    const shopper = lookup?.success ? lookup.shopper : facts && shopperOf(facts)
    return {
      search_keys: shopper ? searchKeysOf(shopper, container) : [],
      email_key: emailKeyOf(shopper?.email, container),
    }
  } catch (error) {
    logFailure(`to make the keys of ${decision.cart_id ?? decision.order_id}`, error, container)
    return { search_keys: [], email_key: null }
  }
}

/** A refused cart comes again; one that passes the look at a payment session comes again at completion. */
const isRepeatable = ({ stage, outcome }: DecisionRecord) =>
  outcome === "refuse" || stage === "payment_session"

/** What another attempt has to agree in to be counted on this decision; null where each is its own. */
function repeatKeyOf(decision: DecisionRecord): string | null {
  const { cart_id, stage, outcome, decided_by } = decision
  if (!cart_id || !isRepeatable(decision)) return null
  const by = decided_by ? [decided_by.type, decided_by.id ?? ""] : reasonIds(decision)
  return [cart_id, stage, outcome, ...by].join(" ")
}

const totalOf = async (
  { decision, facts }: DecidedCheckout,
  container: MedusaContainer
): Promise<Total> =>
  (facts?.amount === undefined ? await readTotal(decision, container) : null) ?? decision

/** A decision as it is written. The total is read where the screening did not bring it along. */
export async function decisionColumns(
  decided: DecidedCheckout,
  container: MedusaContainer
): Promise<NewDecision> {
  const { decision } = decided
  const { amount, currency_code } = await totalOf(decided, container)
  return {
    stage: decision.stage,
    outcome: decision.outcome,
    enforced: decision.enforced,
    cart_id: decision.cart_id,
    order_id: decision.order_id,
    customer_id: decision.customer_id,
    email: decision.email,
    amount: amount ?? null,
    currency_code: currency_code ?? null,
    sales_channel_id: decision.sales_channel_id ?? null,
    score: decision.score,
    level: decision.level,
    signals: decision.signals,
    decided_by_type: decision.decided_by?.type ?? null,
    decided_by_id: decision.decided_by?.id ?? null,
    repeat_key: repeatKeyOf(decision),
    reasons: decision.reasons,
    reason_types: [...new Set(decision.reasons.map(({ type }) => type))],
    reason_ids: reasonIds(decision),
    ...keysOf(decided, container),
    duration_ms: decision.duration_ms,
    rescreen_due: isDueAgain(decision),
    suspicion_due: isToBeListed(decision),
  }
}
