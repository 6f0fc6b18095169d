import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../modules/blacklist"
import type { AdminEntryResponse } from "../../../../types"
import {
  copyToEntriesWorkflow,
  type CopyToEntriesWorkflowInput,
} from "../../../../workflows/entries/workflows/copy-to-entries"
import { serializeEntry } from "./serialize"

/**
 * Makes one entry of one record. What a batch skips is an error here.
 *
 * @throws MedusaError `duplicate_error` naming the existing entry; `invalid_data` naming the fields
 * the record does not have.
 */
export async function copyOne(
  { id, ...input }: Omit<CopyToEntriesWorkflowInput, "ids"> & { id: string },
  container: MedusaContainer
): Promise<AdminEntryResponse> {
  const {
    result: { entry_ids, skipped },
  } = await copyToEntriesWorkflow(container).run({ input: { ...input, ids: [id] } })

  const [refused] = skipped
  if (refused) {
    throw new MedusaError(
      refused.existing_id ? MedusaError.Types.DUPLICATE_ERROR : MedusaError.Types.INVALID_DATA,
      refused.reason
    )
  }
  const entry = await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .retrieveEntry(entry_ids[0])
  return { entry: serializeEntry(entry) }
}
