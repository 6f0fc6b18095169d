import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { type CheckoutFacts, shopperOf } from "../../../modules/blacklist/screening"
import { hasError, isKept, reasonIds } from "../../../modules/blacklist/screening/verdict"
import type { DecisionRecord } from "../../../types"
import { logFailure } from "../../common/log-failure"
import { followUpBudgetMs, withinBudget } from "../../common/within-budget"
import { searchKeysOf } from "../../decisions/utils/search-keys"
import type { ShopperLookup } from "../look-up"
import { hitEntries } from "../utils/decide-stage"

export interface RecordDecisionStepInput {
  decision: DecisionRecord
  /** What was decided about. Where absent, the decision is not found by e-mail, phone or IP. */
  facts?: CheckoutFacts
  /** The look-up, which knows the IP saved for the cart as well. */
  lookup?: ShopperLookup
}

/** The entries whose hit counts. A check of a placed order adds what no earlier decision about it found. */
async function hitsOf(
  decision: DecisionRecord,
  service: BlacklistModuleService
): Promise<string[]> {
  const { stage, order_id, cart_id } = decision
  const ids = hitEntries(decision)
  if (stage !== "order_check" || !order_id || !ids.length) return ids
  if (!isKept(decision)) return []
  return await service.decisions.withoutKnownHits({ order_id, cart_id }, ids)
}

/** A checkout that passed unscreened is screened when it has become an order. */
const isDueAgain = (decision: DecisionRecord) =>
  decision.stage === "complete_cart" && decision.outcome !== "refuse" && hasError(decision)

/** A failed check of a placed order is tried again: what failed at checkout is on record already. */
const isWorthKeeping = (decision: DecisionRecord) =>
  isKept(decision) && !(decision.stage === "order_check" && hasError(decision))

/** A flag of a placed order: at checkout the order is not known yet. */
const isToBeListed = ({ order_id, outcome }: DecisionRecord) =>
  order_id !== null && outcome === "flag"

/** By what support finds the decision; none where that cannot be told. */
function keysOf(
  { decision, facts, lookup }: RecordDecisionStepInput,
  container: MedusaContainer
): string[] {
  try {
    const shopper = lookup?.success ? lookup.shopper : facts && shopperOf(facts)
    return shopper ? searchKeysOf(shopper, container) : []
  } catch (error) {
    logFailure(`to make the keys of ${decision.cart_id ?? decision.order_id}`, error, container)
    return []
  }
}

/** A decision as it is written, with what it is found by. */
const columnsOf = (decision: DecisionRecord, search_keys: string[]) => ({
  ...decision,
  search_keys,
  reason_types: [...new Set(decision.reasons.map(({ type }) => type))],
  reason_ids: reasonIds(decision),
  rescreen_due: isDueAgain(decision),
  suspicion_due: isToBeListed(decision),
})

/**
 * Records a decision and counts the hits of its entries. Where one of the two fails, the failure is
 * logged, the other is done all the same, and the shopper notices nothing. Neither keeps the shopper
 * waiting for longer than ten times the option `timeoutMs`; what takes longer goes on without them.
 *
 * @returns `{ id }` of the recorded decision, or `{ id: null }` where there was nothing to record.
 * Compensated by deleting the decision and uncounting the hits.
 *
 * @example
 * const { id } = recordDecisionStep({ decision, facts, lookup })
 */
export const recordDecisionStep = createStep(
  "blacklist-record-decision",
  async (input: RecordDecisionStepInput, { container }) => {
    const { decision } = input
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T | null> => {
      try {
        return await withinBudget(work(), followUpBudgetMs(service.options))
      } catch (error) {
        logFailure(`to ${what} of ${decision.cart_id ?? decision.order_id}`, error, container)
        return null
      }
    }

    const count = "count the hits of entries"
    const entryIds = (await attempt(count, () => hitsOf(decision, service))) ?? []
    const kept = isWorthKeeping(decision)
      ? await attempt("record the decision", () =>
          service.createDecisions(columnsOf(decision, keysOf(input, container)))
        )
      : null
    const id = kept?.id ?? null
    const isCounted = entryIds.length > 0 && (id !== null || decision.stage !== "order_check")
    const hits = isCounted
      ? await attempt(count, async () => {
          await service.entries.countHits(entryIds)
          return entryIds
        })
      : null
    return new StepResponse({ id }, { id, hits: hits ?? [] })
  },
  async (done, { container }) => {
    if (!done) return
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    if (done.hits.length) await service.entries.uncountHits(done.hits)
    if (done.id) await service.deleteDecisions(done.id)
  }
)
