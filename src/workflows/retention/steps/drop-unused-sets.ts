import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"

/** What a large ledger does not manage in one night is left for the next one. */
const BUDGET_MS = 60_000

export const dropUnusedSetsStepId = "blacklist-drop-unused-sets"

/**
 * Drops the sets of attributes that no manual rule compares any more, switched on or not: every fact
 * would be filed under them for good. Not compensated: a rule that compares such a set again has it
 * filed anew, like any new rule. Should it fail, the workflow goes on.
 *
 * @returns how many sets were dropped.
 *
 * @example
 * dropUnusedSetsStep()
 */
export const dropUnusedSetsStep = createStep(
  { name: dropUnusedSetsStepId, continueOnPermanentFailure: true },
  async (_, { container }) => {
    const { ledger } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    return new StepResponse(await ledger.dropUnusedSets(BUDGET_MS))
  }
)
