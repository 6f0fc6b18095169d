import { MedusaError } from "@medusajs/framework/utils"
import type { BlacklistModuleService } from "../../../modules/blacklist"
import { isUniqueViolation } from "../../common/is-unique-violation"

/**
 * Refuses entries that exist already, naming the existing one.
 *
 * @param ownId - an entry that may keep its own fingerprint
 * @throws MedusaError `duplicate_error`
 */
export async function rejectDuplicates(
  service: BlacklistModuleService,
  fingerprints: string[],
  ownId?: string
): Promise<void> {
  const existing = await service.listEntries(
    { fingerprint: fingerprints },
    { select: ["id", "fingerprint"], take: fingerprints.length }
  )
  const duplicate = existing.find(({ id }) => id !== ownId)
  if (duplicate) {
    throw new MedusaError(
      MedusaError.Types.DUPLICATE_ERROR,
      `An entry with the same conditions and action already exists: ${duplicate.id}`
    )
  }
  if (new Set(fingerprints).size < fingerprints.length) {
    throw new MedusaError(
      MedusaError.Types.DUPLICATE_ERROR,
      "The same conditions and action are given twice"
    )
  }
}

/**
 * Does the writing; a duplicate that the database refuses is named.
 *
 * @param fingerprints - may be filled in while writing
 */
export async function namingDuplicates<T>(
  service: BlacklistModuleService,
  fingerprints: string[],
  write: () => Promise<T>,
  ownId?: string
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) await rejectDuplicates(service, fingerprints, ownId)
    throw error
  }
}

/** Writes new entries; a duplicate written in the same moment is named as well. */
export async function writeUnique<T>(
  service: BlacklistModuleService,
  fingerprints: string[],
  write: () => Promise<T>
): Promise<T> {
  await rejectDuplicates(service, fingerprints)
  return await namingDuplicates(service, fingerprints, write)
}
