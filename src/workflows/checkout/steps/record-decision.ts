import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import { hasError, isKept, reasonIds } from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import type { DecisionRecord } from "../../../types/decision"
import { errorCode } from "../../common/error-code"
import { aftermathMs, withinBudget } from "../../common/within-budget"

export interface RecordDecisionStepInput {
  decision: DecisionRecord
}

export const recordDecisionStepId = "blacklist-record-decision"

/**
 * An entry is hit once a checkout: at the refusal, or when the order is placed. The look at the
 * payment session that lets a shopper through comes before that.
 */
const countsAsHit = ({ stage, outcome }: DecisionRecord) =>
  stage !== "payment_session" || outcome === "refuse"

/** A checkout that passed unscreened is screened when it has become an order. */
const isDueAgain = (decision: DecisionRecord) =>
  decision.stage === "complete_cart" && decision.outcome !== "refuse" && hasError(decision)

/** A failed check of a placed order is tried again: what failed at checkout is on record already. */
const isWorthKeeping = (decision: DecisionRecord) =>
  isKept(decision) && !(decision.stage === "order_check" && hasError(decision))

/** A decision as it is written, with what it is found by. */
const columnsOf = (decision: DecisionRecord) => ({
  ...decision,
  reasons: decision.reasons as unknown as Record<string, unknown>,
  reason_types: [...new Set(decision.reasons.map(({ type }) => type))],
  reason_ids: reasonIds(decision),
  rescreen_due: isDueAgain(decision),
})

/**
 * Keeps a decision and counts the hits of its entries. A failure of either is logged and changes
 * nothing for the shopper, nor for the other; what takes too long goes on without the shopper.
 *
 * @returns `{ id }` of the kept decision, or `{ id: null }` where there was nothing to keep.
 * Compensated by deleting the decision and taking back the hits that were counted.
 *
 * @example
 * const { id } = recordDecisionStep({ decision })
 */
export const recordDecisionStep = createStep(
  recordDecisionStepId,
  async ({ decision }: RecordDecisionStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T | null> => {
      try {
        return await withinBudget(work(), aftermathMs(service.options))
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`medusa-plugin-blacklist: ${what} (${errorCode(error)})`)
        return null
      }
    }

    const kept = isWorthKeeping(decision)
      ? await attempt("a decision could not be kept", () =>
          service.createDecisions(columnsOf(decision))
        )
      : null
    const entryIds = countsAsHit(decision) ? reasonIds(decision, "entry") : []
    const hits = entryIds.length
      ? await attempt("hits of entries could not be counted", async () => {
          await service.entries.countHits(entryIds)
          return entryIds
        })
      : null
    const id = kept?.id ?? null
    return new StepResponse({ id }, { id, hits: hits ?? [] })
  },
  async (done, { container }) => {
    if (!done) return
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    if (done.hits.length) await service.entries.takeBackHits(done.hits)
    if (done.id) await service.deleteDecisions(done.id)
  }
)
