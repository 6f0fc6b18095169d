import { type CheckoutFacts, maskEmail } from "../../modules/blacklist/screening"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../modules/blacklist"
import { needsScore } from "../../modules/blacklist/screening/checks"
import { audienceOf } from "../../modules/blacklist/screening/findings"
import { decidedBy } from "../../modules/blacklist/screening/verdict"
import type { RuleCount } from "../../modules/blacklist/screening/rules"
import type { BlacklistSettings, DecisionRecord, Verdict } from "../../types"
import { readTotal } from "../common/core-data/totals"
import { errorCode } from "../common/error-code"
import { logFailure } from "../common/log-failure"
import { withinBudget } from "../common/within-budget"
import { riskOfCheckout, scoreInTime } from "../risk/risk-of-checkout"
import { withHitsCounted } from "./count-hits"
import { letThroughOnce } from "./let-through"
import type { ShopperLookup } from "./look-up"
import { type DecisionInput, decideStage, needsApplying } from "./utils/decide-stage"

export interface DecideCheckoutInput extends DecisionInput {
  facts: CheckoutFacts
  /**
   * Whether a cart that is about to become an order takes a place among the orders that rules let
   * through. Without it nothing is written.
   */
  claims?: boolean
  /** Whether the decision is scored even where it leaves nothing behind. */
  scores?: boolean
}

/** A decision, what it was decided by, and how a refusal is to be answered. */
export interface CheckoutDecision {
  decision: DecisionRecord
  refusal: Pick<BlacklistSettings, "refusal_message" | "refusal_style"> & {
    /** The sentence where nothing but the payment method is refused. */
    payment_method_message: string
  }
  /** The look-up, with the counts under the lock where a place was claimed. */
  lookup: ShopperLookup
  /** Null where no rule counts this shopper's orders, or where one is full. */
  claim_id: string | null
  /** The pass of an admin's that this completion uses up; null where none was needed. */
  pass_id: string | null
}

/**
 * Decides a checkout by what was looked up. Where a rule counts orders of this shopper, and nothing refuses
 * the checkout yet, it claims a place and decides again by the counts under the lock. Where rules hit, it counts
 * how often it was; where the checkout is refused, it asks whether an admin lets it pass once. What is kept is
 * scored. It does not throw.
 */
export async function decideCheckout(
  given: DecideCheckoutInput,
  container: MedusaContainer
): Promise<CheckoutDecision> {
  const priced = { ...given, facts: await withNeededTotal(given, container) }
  const input = await withNeededRisk(priced, container)
  const decided = await decideAndClaim(input, container)
  const isHit = decided.decision.reasons.some(
    ({ type }) => type === "auto_rule" || type === "manual_rule"
  )
  const counted = isHit ? await withHitsCounted(decided, input.facts, container) : decided
  const final =
    counted.decision.outcome === "refuse"
      ? await letThroughOnce(counted, input, container)
      : counted
  keepScore(final, input, container)
  if (!input.scores && !needsApplying(final.decision)) return final
  const risk =
    input.risk === undefined
      ? await riskOfCheckout(input.facts, final.lookup, container)
      : input.risk
  return risk ? { ...final, decision: { ...final.decision, ...risk } } : final
}

/** Reading the total takes core a while: it is done only for a switched-on check, where it has not come along. */
async function withNeededTotal(
  { facts, lookup }: DecideCheckoutInput,
  container: MedusaContainer
): Promise<CheckoutFacts> {
  if (!lookup.success || facts.amount !== undefined) return facts
  const { checks } = lookup.settings
  if (!checks.large_order.enabled && !needsScore(checks)) return facts
  return { ...facts, ...(await readTotal(facts, container)) }
}

/**
 * The score where a switched-on check asks for it. What keeps it from being made is a failure of the screening, and
 * the merchant has said what happens then.
 */
async function withNeededRisk(
  input: DecideCheckoutInput,
  container: MedusaContainer
): Promise<DecideCheckoutInput> {
  const { lookup, facts, stage } = input
  if (!lookup.success || !needsScore(lookup.settings.checks)) return input
  if (stage === "payment_session" && !lookup.settings.screen_payment_sessions) return input
  try {
    return { ...input, risk: await scoreInTime(facts, lookup, container) }
  } catch (error) {
    logFailure(`to score ${facts.order_id ?? facts.cart_id}`, error, container)
    return { ...input, risk: null, failure: input.failure ?? errorCode(error) }
  }
}

/** The order that a cart becomes is stored with the score that a check has seen. */
function keepScore(
  { decision }: CheckoutDecision,
  { claims, stage, facts, risk }: DecideCheckoutInput,
  container: MedusaContainer
): void {
  if (!risk || !claims || stage !== "complete_cart" || !facts.cart_id) return
  if (decision.outcome === "refuse") return
  const { placedOrders } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  placedOrders.keepScore(facts.cart_id, risk)
}

async function decideAndClaim(
  { facts, claims, ...input }: DecideCheckoutInput,
  container: MedusaContainer
): Promise<CheckoutDecision> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const first = decideBy(input, facts, service)
  if (!claims || input.stage !== "complete_cart" || !input.lookup.success) return first

  const claim = takesPlace(first.decision) ? await claimOrder(input.lookup, facts, container) : null
  const decided = claim
    ? { ...decideBy({ ...input, ...claim }, facts, service), claim_id: claim.claim_id }
    : first
  if (facts.cart_id && !decided.claim_id && decided.decision.outcome !== "refuse") {
    service.placedOrders.keep(facts.cart_id, input.lookup.shopper)
  }
  return decided
}

function decideBy(
  input: DecisionInput,
  facts: CheckoutFacts,
  { options, lastKnownSettings }: BlacklistModuleService
): CheckoutDecision {
  const { stage, lookup } = input
  const settings = lookup.success ? lookup.settings : lastKnownSettings
  const { amount = null, currency_code = null, payment_provider_ids } = facts
  const verdict = decideStage(
    { ...input, total: { amount, currency_code }, payment_provider_ids },
    settings,
    options
  )
  return {
    decision: {
      ...verdict,
      stage,
      cart_id: facts.cart_id,
      order_id: facts.order_id,
      customer_id: facts.customer_id,
      email: maskEmail(facts.email),
      amount,
      currency_code,
      sales_channel_id: facts.sales_channel_id,
      decided_by: decidedBy(verdict),
      score: null,
      level: null,
      signals: [],
      duration_ms: lookup.duration_ms,
    },
    refusal: {
      refusal_message: settings.refusal_message,
      refusal_style: settings.refusal_style,
      payment_method_message: settings.checks.payment_method.message,
    },
    lookup,
    claim_id: null,
    pass_id: null,
  }
}

/** A shopper who is refused takes no place, nor does one to whom no rule applies. */
const takesPlace = ({ outcome, reasons }: Verdict): boolean =>
  outcome !== "refuse" && reasons.find(({ mode }) => mode === "enforce")?.action !== "allow"

interface Claim {
  lookup: ShopperLookup
  claim_id: string | null
  /** Code of what kept the claim from being made. */
  failure?: string
}

/** Claims a place within the budget `timeoutMs`; null where no rule counts this shopper's orders. */
async function claimOrder(
  lookup: Extract<ShopperLookup, { success: true }>,
  facts: CheckoutFacts,
  container: MedusaContainer
): Promise<Claim | null> {
  const { shopper, findings } = lookup
  const { claims, options } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const startedAt = performance.now()
  try {
    const claim = await withinBudget(
      (start) => claims.claim(shopper, facts, audienceOf(shopper, findings), start),
      options.timeoutMs
    )
    if (!claim) return null
    return {
      lookup: {
        ...lookup,
        findings: { ...findings, rule_counts: underLock(findings.rule_counts, claim.rule_counts) },
        duration_ms: lookup.duration_ms + performance.now() - startedAt,
      },
      claim_id: claim.claim_id,
    }
  } catch (error) {
    logFailure(`to claim an order for ${facts.cart_id}`, error, container)
    return { lookup, claim_id: null, failure: errorCode(error) }
  }
}

/** The counts made under the lock take the place of the earlier ones. */
const underLock = (before: RuleCount[], claimed: RuleCount[]): RuleCount[] => {
  const fresh = new Set(claimed.map(({ rule }) => rule.rule.id))
  return [...before.filter(({ rule }) => !fresh.has(rule.rule.id)), ...claimed]
}
