import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  BLACKLIST_MODULE,
  type BlacklistModuleService,
  type ReferenceListRow,
} from "../../../modules/blacklist"
import type { AdminListImportSummary, ListedField, ListImportMode } from "../../../types"
import { checkBeside } from "../../entry-imports/utils/check-beside"
import type { CheckedFile } from "../../entry-imports/utils/check-file"
import type { FileToRead } from "../../entry-imports/utils/read-rows"
import { UnreadableFile } from "../../entry-imports/utils/source-row"
import { listToChange } from "../utils/list-to-change"

export interface ImportReferenceListStepInput {
  id: string
  /** A plain list on this machine: one value a line. */
  file: { path: string; name?: string }
  /** `add` where absent: nothing is taken off. */
  mode?: ListImportMode
}

/** What an import has made of a list. */
export interface ImportedReferenceList {
  list: ReferenceListRow
  summary: AdminListImportSummary
}

const unreadable = (message: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `file ${message}`)

/** What is wrong with the file is said to whoever sent it; anything else that fails is not. */
async function readFile(
  file: FileToRead,
  list_type: ListedField,
  take: (rows: string) => Promise<void>
): Promise<CheckedFile> {
  try {
    return await checkBeside(file, { list_type }, ({ rows }) => take(rows))
  } catch (error) {
    throw error instanceof UnreadableFile ? unreadable(error.message) : error
  }
}

/**
 * Reads a file of one value a line into a list, in one transaction: whatever fails leaves the list as it was.
 * Not compensated: values that were taken off are kept nowhere else. Let it come last.
 *
 * @returns `{ list, summary }`
 * @throws MedusaError `not_found`; `invalid_state` for a list that comes with the plugin; `invalid_data`
 * naming `file`, where it cannot be read as a whole, or would leave nothing on the list.
 *
 * @example
 * const imported = importReferenceListStep({ id: "bllist_123", file: { path: "/tmp/drop.txt" } })
 */
export const importReferenceListStep = createStep(
  "blacklist-import-reference-list",
  async (
    { id, file, mode = "add" }: ImportReferenceListStepInput,
    { container }
  ): Promise<StepResponse<ImportedReferenceList>> => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const { type } = await listToChange(id, service)
    let read: CheckedFile = { checked: 0, invalid: 0, errors: [] }
    const change = await service.referenceLists.change(id, mode, async (take) => {
      read = await readFile({ ...file, format: "list", type }, type, take)
      if (mode === "replace" && read.checked === read.invalid) {
        throw unreadable(`has no value that is one of the type ${type}`)
      }
    })
    const { added, removed } = change ?? { added: 0, removed: 0 }
    const { checked, invalid, errors } = read
    const existing = checked - invalid - added
    return new StepResponse({
      list: await service.retrieveReferenceList(id),
      summary: { added, existing, removed, invalid, errors },
    })
  }
)
