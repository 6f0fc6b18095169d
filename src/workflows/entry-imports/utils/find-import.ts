import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  BLACKLIST_MODULE,
  type BlacklistModuleService,
  type EntryImport,
} from "../../../modules/blacklist"

/**
 * A file that was checked.
 *
 * @throws MedusaError `not_found`
 */
export async function findImport(id: string, container: MedusaContainer): Promise<EntryImport> {
  const found = await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .entryImports.find(id)
  if (!found) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Import with id: ${id} was not found`)
  }
  return found
}
