import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { INVALID_STATE } from "../../jobs/steps/cancel-job"
import { findImport } from "../utils/find-import"
import { statusOfImport } from "../utils/import-status"

export interface ConfirmEntryImportStepInput {
  transaction_id: string
}

/**
 * Takes the decision to write a checked file, once. Compensated by taking it back.
 *
 * @returns the number of entries to write.
 * @throws MedusaError `not_found`; `invalid_state` for a file that is written already, or has expired.
 *
 * @example
 * const total = confirmEntryImportStep({ transaction_id: "blimp_123" })
 */
export const confirmEntryImportStep = createStep(
  "blacklist-confirm-entry-import",
  async (
    { transaction_id }: ConfirmEntryImportStepInput,
    { container }
  ): Promise<StepResponse<number, string>> => {
    const found = await findImport(transaction_id, container)
    const { entryImports } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    if (!(await entryImports.confirm(transaction_id))) {
      const status = statusOfImport((await entryImports.find(transaction_id)) ?? found)
      throw new MedusaError(
        INVALID_STATE,
        `Import ${transaction_id} cannot be confirmed: it is ${status}`
      )
    }
    return new StepResponse(found.to_create, transaction_id)
  },
  async (id, { container }) => {
    if (!id) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).entryImports.unconfirm(id)
  }
)

export interface SetImportJobStepInput {
  transaction_id: string
  job_id: string
}

/**
 * Says by which job a file is written. Compensated together with the confirmation.
 *
 * @example
 * setImportJobStep({ transaction_id: "blimp_123", job_id: "bljob_123" })
 */
export const setImportJobStep = createStep(
  "blacklist-set-import-job",
  async ({ transaction_id, job_id }: SetImportJobStepInput, { container }) => {
    await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .entryImports.setJob(transaction_id, job_id)
    return new StepResponse(void 0)
  }
)
