import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { logFailure } from "../../common/log-failure"

/** An admin who saves a rule waits no longer than this; the job indexes the rest. */
const BUDGET_MS = 5_000

/**
 * Indexes what happened so far under the sets of attributes that rules compare, after a rule was created
 * or changed: the rule then counts orders from before it. Of a large ledger the newest facts come first,
 * and the job goes on with the rest. Not compensated: facts under a set that no rule uses do no harm.
 *
 * It never throws: the rule is saved, and the job indexes what was left.
 *
 * @returns whether the index is complete.
 *
 * @example
 * indexLedgerStep()
 */
export const indexLedgerStep = createStep("blacklist-index-ledger", async (_, { container }) => {
  const { ledgerIndex } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  try {
    return new StepResponse(await ledgerIndex.indexNewSets(BUDGET_MS))
  } catch (error) {
    logFailure("to index the ledger; the next run of the job tries again", error, container)
    return new StepResponse(false)
  }
})
