import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { INVALID_STATE } from "../../jobs/steps/cancel-job"
import { findImport } from "../utils/find-import"
import { statusOfImport } from "../utils/import-status"

export interface UndoEntryImportStepInput {
  transaction_id: string
}

/**
 * Deletes the entries that an import made, and what still waited of its file. Killed in between, it is done
 * again. Not compensated: that would keep the deleted entries.
 *
 * @returns how many entries were deleted.
 * @throws MedusaError `not_found`; `invalid_state` while the file is checked or written.
 *
 * @example
 * const deleted = undoEntryImportStep({ transaction_id: "blimp_123" })
 */
export const undoEntryImportStep = createStep(
  "blacklist-undo-entry-import",
  async (
    { transaction_id }: UndoEntryImportStepInput,
    { container }
  ): Promise<StepResponse<number>> => {
    const status = statusOfImport(await findImport(transaction_id, container))
    if (status === "checking" || status === "running") {
      const advice = status === "running" ? ": cancel its job first" : ""
      throw new MedusaError(INVALID_STATE, `Import ${transaction_id} is ${status}${advice}`)
    }
    const { entryImports } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    await entryImports.close(transaction_id)
    const deleted = await entryImports.deleteEntries(transaction_id)
    await entryImports.clear(transaction_id)
    return new StepResponse(deleted)
  }
)
