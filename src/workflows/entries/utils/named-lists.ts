import { MedusaError } from "@medusajs/framework/utils"
import type { BlacklistModuleService } from "../../../modules/blacklist"
import type { EntryConditions } from "../../../types"

/**
 * Refuses conditions that name a list there is none of: the entry would match nobody.
 *
 * @throws MedusaError `invalid_data` naming `conditions.list_id`
 */
export async function refuseUnknownLists(
  all: (EntryConditions | undefined)[],
  service: BlacklistModuleService
): Promise<void> {
  const ids = [...new Set(all.flatMap((conditions) => conditions?.list_id?.trim() ?? []))]
  if (!ids.length) return
  const known = await service.listReferenceLists({ id: ids }, { select: ["id"], take: ids.length })
  if (known.length === ids.length) return
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    "conditions.list_id is not the id of a list"
  )
}
