import type { BlacklistModuleService, ReferenceListRow } from "../../../modules/blacklist"
import { invalidState } from "../../common/invalid-state"

/**
 * A list that an admin may change.
 *
 * @throws MedusaError `not_found`; `invalid_state` for a list that comes with the plugin.
 */
export async function listToChange(
  id: string,
  service: BlacklistModuleService
): Promise<ReferenceListRow> {
  const list = await service.retrieveReferenceList(id)
  if (list.built_in) {
    throw invalidState(`List ${id} comes with the plugin and cannot be changed`)
  }
  return list
}
