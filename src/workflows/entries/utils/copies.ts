import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { CanonicalConditions } from "../../../modules/blacklist/screening"
import type { CopyableField, EntryConditions } from "../../../types"
import { copyableCustomers, copyableOrders, type CopyableRecord } from "./copyable-records"

/** Records to copy, and which of their fields. */
export interface CopySource {
  source: "order" | "customer"
  ids: string[]
  /** Fields to copy; absent copies those of the setting `copy_fields`. */
  fields?: CopyableField[]
}

/**
 * The conditions of an entry made from a record, or the fields it does not have. `known` is the canonical
 * form of conditions that are not to be read from what is shown of them.
 */
export type Copy =
  | { id: string; conditions: EntryConditions; known?: CanonicalConditions; missing: null }
  | { id: string; conditions: null; missing: CopyableField[] }

const copyOf = ({ id, values, readings }: CopyableRecord, fields: CopyableField[]): Copy => {
  // An entry of fewer conditions than asked for would match more people than meant.
  const missing = fields.filter((field) => !values[field]?.trim())
  return missing.length
    ? { id, conditions: null, missing }
    : {
        id,
        conditions: Object.fromEntries(fields.map((f) => [f, values[f]])),
        known: Object.fromEntries(fields.flatMap((f) => (readings[f] ? [[f, readings[f]]] : []))),
        missing: null,
      }
}

/**
 * Reads fields of orders or customers as conditions of new entries.
 *
 * @throws MedusaError `not_found` naming the ids there are no records for.
 */
export async function collectCopies(
  { source, ids, fields }: CopySource,
  container: MedusaContainer
): Promise<Copy[]> {
  const wanted =
    fields ??
    (await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).getSettings()).copy_fields
  const distinct = [...new Set(ids)]
  const records =
    source === "order"
      ? await copyableOrders(distinct, container)
      : await copyableCustomers(distinct, container)
  return records.map((record) => copyOf(record, wanted))
}
