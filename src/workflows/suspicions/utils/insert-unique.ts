import { MedusaError } from "@medusajs/framework/utils"
import type { NewSuspicion } from "../../../modules/blacklist/persistence/suspicions"
import type { BlacklistModuleService } from "../../../modules/blacklist"
import { isUniqueViolation } from "../../common/is-unique-violation"

const alreadyThere = (id?: string) =>
  new MedusaError(
    MedusaError.Types.DUPLICATE_ERROR,
    `A suspicion of this order and address type already exists${id ? `: ${id}` : ""}`
  )

/** By what a suspicion may be there only once. */
const keysOf = ({ order_id, address_type, cart_id, source }: NewSuspicion) => [
  ...(order_id ? [{ order_id, address_type }] : []),
  ...(cart_id && source === "automatic" ? [{ cart_id, source }] : []),
]

async function refuseExisting(
  service: BlacklistModuleService,
  suspicions: NewSuspicion[]
): Promise<void> {
  const keys = suspicions.flatMap(keysOf)
  if (!keys.length) return
  const [existing] = await service.listSuspicions({ $or: keys }, { select: ["id"], take: 1 })
  if (existing) throw alreadyThere(existing.id)
}

/**
 * Inserts suspicions, all or none. One that is put on the list in the same moment is named
 * as well.
 *
 * @throws MedusaError `duplicate_error` naming the existing one.
 */
export async function insertUnique(
  service: BlacklistModuleService,
  suspicions: NewSuspicion[]
): Promise<string[]> {
  await refuseExisting(service, suspicions)
  try {
    return await service.suspicions.insert(suspicions)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    await refuseExisting(service, suspicions)
    // Given twice, or taken off the list again since.
    throw alreadyThere()
  }
}
