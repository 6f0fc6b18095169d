import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  BLACKLIST_MODULE,
  type BlacklistModuleService,
  type ImportSummary,
} from "../../../modules/blacklist"
import { sharedDetails } from "../../common/core-data/store-details"
import { storeBreadth } from "../../entries/utils/store-breadth"
import { checkBeside } from "../utils/check-beside"
import type { RowContext, RowDefaults } from "../utils/check-row"
import { summaryOf } from "../utils/import-status"
import type { FileToRead } from "../utils/read-rows"
import { UnreadableFile } from "../utils/source-row"

export interface CheckEntryImportStepInput {
  file: FileToRead
  /** For rows that have none. */
  defaults?: RowDefaults
  /** Takes rows that would hit very many; without it they are errors. */
  confirm?: boolean
  created_by?: string | null
}

/** A file that was checked. */
export interface CheckedImport {
  /** The transaction id. */
  id: string
  summary: ImportSummary
}

async function contextOf(
  { defaults = {}, confirm = false }: CheckEntryImportStepInput,
  container: MedusaContainer
): Promise<RowContext> {
  const { emails } = await sharedDetails(container)
  const lists = await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listReferenceLists({}, { select: ["id"] })
  return {
    defaults,
    placeholder_emails: [...emails],
    list_ids: lists.map(({ id }) => id),
    breadth: confirm ? null : await storeBreadth(null, container),
  }
}

/**
 * Reads a file of entries and checks each row, without putting anything on the list: the rows wait to be
 * confirmed. Compensated by forgetting the file.
 *
 * @returns `{ id, summary }`
 * @throws MedusaError `invalid_data` naming `file`, where the file as a whole cannot be read; nothing is
 * kept of it then.
 *
 * @example
 * const checked = checkEntryImportStep({ file: { path: "/tmp/list.csv" } })
 */
export const checkEntryImportStep = createStep(
  "blacklist-check-entry-import",
  async (
    input: CheckEntryImportStepInput,
    { container }
  ): Promise<StepResponse<CheckedImport, string>> => {
    const { entryImports } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const context = await contextOf(input, container)
    const id = await entryImports.create(input.created_by ?? null)
    try {
      const { errors } = await checkBeside(input.file, context, (batch) =>
        entryImports.stage(id, batch)
      )
      await entryImports.finish(id, errors)
      const found = await entryImports.find(id)
      if (!found) {
        const message = "The import was deleted while it was checked"
        throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
      }
      return new StepResponse({ id, summary: summaryOf(found) }, id)
    } catch (error) {
      await entryImports.remove(id)
      if (!(error instanceof UnreadableFile)) throw error
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `file ${error.message}`)
    }
  },
  async (id, { container }) => {
    if (!id) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).entryImports.remove(id)
  }
)
