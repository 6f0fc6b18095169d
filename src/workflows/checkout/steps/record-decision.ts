import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { NewDecision } from "../../../modules/blacklist/persistence/decisions"
import { shopperOf } from "../../../modules/blacklist/screening"
import { hashesOf } from "../../../modules/blacklist/screening/rules"
import { hasError, isKept, refusesOnlyMethod } from "../../../modules/blacklist/screening/verdict"
import type { DecisionRecord } from "../../../types"
import { logFailure } from "../../common/log-failure"
import { followUpBudgetMs, withinBudget } from "../../common/within-budget"
import { hitEntries } from "../utils/decide-stage"
import { type DecidedCheckout, decisionColumns } from "../utils/decision-columns"

export type RecordDecisionStepInput = DecidedCheckout

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

/** A failed check of a placed order is tried again: what failed at checkout is on record already. */
const isWorthKeeping = (decision: DecisionRecord) =>
  isKept(decision) && !(decision.stage === "order_check" && hasError(decision))

/** Whoever is told to pay by other means is not refused. */
const refusesPerson = (decision: DecisionRecord) =>
  decision.outcome === "refuse" &&
  !(decision.stage === "payment_session" && refusesOnlyMethod(decision))

/** What cannot come again is a row like any other; the rest is counted on the row of the first attempt. */
async function record(columns: NewDecision, service: BlacklistModuleService) {
  if (columns.repeat_key) return await service.decisions.record(columns)
  const { id } = await service.createDecisions({ ...columns, last_attempt_at: new Date() })
  return { id, attempts: 1 }
}

/** Keeps a refusal in the ledger, for the score of what the person orders later. */
async function recordRefusal(
  id: string,
  { decision, facts, lookup }: RecordDecisionStepInput,
  { ledger }: BlacklistModuleService
): Promise<void> {
  const shopper = lookup?.success ? lookup.shopper : facts && shopperOf(facts)
  if (!shopper) return
  await ledger.record([
    {
      kind: "refusal",
      happened_at: new Date(),
      cart_id: decision.cart_id,
      source_id: id,
      identity: hashesOf(shopper),
    },
  ])
}

/**
 * Records a decision and counts the hits of its entries. Where one of the two fails, the failure is
 * logged, the other is done all the same, and the shopper notices nothing. Neither keeps the shopper
 * waiting for longer than ten times the option `timeoutMs`; what takes longer goes on without them.
 *
 * A cart that is refused again by the same reason at the same stage is the same decision, with one attempt more.
 *
 * @returns `{ id, attempts }` of the recorded decision, or `{ id: null, attempts: 0 }` where there was nothing to
 * record. Compensated by taking back the attempt (the decision, where it was the first) and the hits.
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
      ? await attempt("record the decision", async () =>
          record(await decisionColumns(input, container), service)
        )
      : null
    const id = kept?.id ?? null
    // A refusal is a fact about the person, once however often it is tried.
    const isNewRefusal = id !== null && kept?.attempts === 1 && refusesPerson(decision)
    if (isNewRefusal) {
      await attempt("count the refusal", () => recordRefusal(id, input, service))
    }
    const isCounted = entryIds.length > 0 && (id !== null || decision.stage !== "order_check")
    const hits = isCounted
      ? await attempt(count, async () => {
          await service.entries.countHits(entryIds)
          return entryIds
        })
      : null
    return new StepResponse({ id, attempts: kept?.attempts ?? 0 }, { id, hits: hits ?? [] })
  },
  async (done, { container }) => {
    if (!done) return
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    if (done.hits.length) await service.entries.uncountHits(done.hits)
    if (done.id) {
      await service.decisions.takeBack(done.id)
      await service.ledger.forgetRefusal(done.id)
    }
  }
)
