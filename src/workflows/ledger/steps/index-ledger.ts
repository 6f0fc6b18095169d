import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { errorCode } from "../../common/error-code"

/** An admin who saves a rule waits no longer than this; the job files the rest. */
const BUDGET_MS = 5_000

/**
 * Files what happened so far under the sets of attributes that rules compare, after a rule was made
 * or changed: it then counts orders from before it. Of a large ledger the newest facts come first,
 * and the job goes on with the rest. Not compensated: facts under a set that no rule uses harm nobody.
 *
 * It never throws: the rule is saved, and the job files what was not.
 *
 * @returns whether all of it was filed.
 *
 * @example
 * indexLedgerStep()
 */
export const indexLedgerStep = createStep("blacklist-index-ledger", async (_, { container }) => {
  const { ledgerIndex } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  try {
    return new StepResponse(await ledgerIndex.indexNewSets(BUDGET_MS))
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`medusa-plugin-blacklist: the ledger is filed later (${errorCode(error)})`)
    return new StepResponse(false)
  }
})
