import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import { hasError, isKept, reasonIds } from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import type { DecisionRecord } from "../../../types/decision"
import { errorCode } from "../utils/error-code"

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

/**
 * Keeps a decision and counts the hits of its entries. A failure to keep it is logged and changes
 * nothing for the shopper.
 *
 * @returns `{ id }` of the kept decision, or `{ id: null }` where there was nothing to keep.
 * Compensated by deleting the decision.
 *
 * @example
 * const { id } = recordDecisionStep({ decision })
 */
export const recordDecisionStep = createStep(
  recordDecisionStepId,
  async ({ decision }: RecordDecisionStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    try {
      const entryIds = reasonIds(decision, "entry")
      if (entryIds.length && countsAsHit(decision)) await service.entries.countHits(entryIds)
      if (!isWorthKeeping(decision)) return new StepResponse(kept(null), null)

      const { id } = await service.createDecisions({
        ...decision,
        reasons: decision.reasons as unknown as Record<string, unknown>,
        reason_types: [...new Set(decision.reasons.map(({ type }) => type))],
        reason_ids: reasonIds(decision),
        rescreen_due: isDueAgain(decision),
      })
      return new StepResponse(kept(id), id)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`medusa-plugin-blacklist: a decision could not be kept (${errorCode(error)})`)
      return new StepResponse(kept(null), null)
    }
  },
  async (id, { container }) => {
    if (!id) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).deleteDecisions(id)
  }
)

const kept = (id: string | null) => ({ id })
