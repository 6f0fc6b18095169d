import { MedusaError } from "@medusajs/framework/utils"
import { canonicalEmail } from "../../../modules/blacklist/screening"
import type { SharedDetails } from "../../../modules/blacklist/screening/shared-details"
import type { EntryConditions } from "../../../types"

/** Whether an e-mail is one that the store's own systems write for many shoppers. */
export function isPlaceholderEmail(
  email: string | null | undefined,
  { emails }: Pick<SharedDetails, "emails">
): boolean {
  const canonical = canonicalEmail(email)
  return canonical !== null && emails.has(canonical)
}

/**
 * Refuses conditions that would name such an e-mail: the entry would match nobody.
 *
 * @throws MedusaError `invalid_data` naming `conditions.email`
 */
export function refusePlaceholderEmail(
  conditions: EntryConditions | undefined,
  shared: Pick<SharedDetails, "emails">
): void {
  if (!isPlaceholderEmail(conditions?.email, shared)) return
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    "conditions.email is among the setting placeholder_emails: your own systems give it to many shoppers"
  )
}
