import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { CheckoutFacts } from "../../../modules/blacklist/screening"
import { needsScore } from "../../../modules/blacklist/screening/checks"
import { explainNow } from "../../../modules/blacklist/screening/explanation"
import type { ExplainedReason } from "../../../types"
import { lookUp } from "../../checkout/look-up"
import { readTotal } from "../../common/core-data/totals"
import { riskOfCheckout } from "../../risk/risk-of-checkout"
import { factsOfDecision } from "../utils/decided-checkout"

export interface ReadDecisionFactsStepInput {
  /** Id of the decision. */
  id: string
}

/** What is known of a checkout; null where its cart and its order are gone. */
interface KnownFacts {
  facts: CheckoutFacts | null
}

/**
 * Reads what a decision was about, as it is now: the order, else the cart.
 *
 * @returns `{ facts }`; null where both are gone.
 * @throws MedusaError `not_found`
 *
 * @example
 * const { facts } = readDecisionFactsStep({ id: "bldec_123" })
 */
export const readDecisionFactsStep = createStep(
  "blacklist-read-decision-facts",
  async ({ id }: ReadDecisionFactsStepInput, { container }) => {
    const decision = await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .retrieveDecision(id, { select: ["id", "order_id", "cart_id"] })
    return new StepResponse<KnownFacts>({ facts: await factsOfDecision(decision, container) })
  }
)

/** As many rules as a page can show. */
const MAX_RULES = 1000

const isFull = ({ count, limit }: { count: number; limit: number }) => count >= limit

async function readKnown(facts: CheckoutFacts | null, container: MedusaContainer) {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const found = facts && (await lookUp(facts, container))
  const nothing = { known: null, total: null, entries: [], counts: new Map<string, number>() }
  if (!facts || !found?.success) return { ...nothing, risk: null, payment_provider_ids: [] }
  const { shopper, findings, settings } = found
  const total = await readTotal(facts, container)
  const hits = findings.rule_counts.filter(isFull)
  return {
    known: { shopper, findings },
    total,
    risk: needsScore(settings.checks)
      ? await riskOfCheckout({ ...facts, ...total }, found, container)
      : null,
    payment_provider_ids: facts.payment_provider_ids ?? [],
    entries: await service.nearEntries(shopper),
    counts: hits.length ? await service.countHits(hits, shopper, facts) : new Map(),
  }
}

export type ExplainReasonsStepInput = KnownFacts

/**
 * Everything that looks at a checkout now, or would if it were on: every rule and check, and at most 50 entries that came
 * near. Nothing is written or counted.
 *
 * @example
 * const reasons = explainReasonsStep({ facts })
 */
export const explainReasonsStep = createStep(
  "blacklist-explain-reasons",
  async ({ facts }: ExplainReasonsStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const page = { take: MAX_RULES, order: { created_at: "ASC" as const } }
    const auto = await service.listAutoRules({}, page)
    const manual = await service.listManualRules({}, page)
    const rules = { auto, manual } as Parameters<typeof explainNow>[0]["rules"]
    return new StepResponse<ExplainedReason[]>(
      explainNow({
        rules,
        checks: (await service.getSettings()).checks,
        ...(await readKnown(facts, container)),
      })
    )
  }
)
