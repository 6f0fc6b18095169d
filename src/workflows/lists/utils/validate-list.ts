import { MedusaError } from "@medusajs/framework/utils"
import type { ListedField, ListUse } from "../../../types"

/** Of what a list of such a use is; any where it is not named. */
const TYPES_OF: Partial<Record<ListUse, readonly ListedField[]>> = {
  disposable: ["email_domain"],
  proxy: ["ip", "ip_range"],
}

/**
 * @throws MedusaError `invalid_data` naming `type`, where a list of such a type is of no use.
 */
export function validateList({ use, type }: { use: ListUse; type: ListedField }): void {
  const types = TYPES_OF[use]
  if (!types || types.includes(type)) return
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `type must be ${types.join(" or ")} where use is ${use}`
  )
}
