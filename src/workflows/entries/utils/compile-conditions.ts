import { MedusaError } from "@medusajs/framework/utils"
import type { CompiledConditions } from "../../../modules/blacklist/persistence/entries"
import type { CanonicalConditions } from "../../../modules/blacklist/screening"
import type { EntryAction, EntryConditions } from "../../../types"
import { readConditions } from "./read-conditions"

/**
 * Everything an entry keeps of its conditions: as typed, in canonical form, and the keys it is indexed under.
 *
 * @param known - the canonical form of conditions that were read before; they are not read again
 * @throws MedusaError `invalid_data` that names every condition that cannot be read.
 */
export function compileConditions(
  conditions: EntryConditions,
  action: EntryAction,
  known: CanonicalConditions = {}
): CompiledConditions {
  const reading = readConditions(conditions, action, known)
  if (reading.success) return reading.compiled
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    reading.issues
      .map(({ field, issue }) => (field ? `conditions.${field} ${issue}` : `conditions: ${issue}`))
      .join("; ")
  )
}
