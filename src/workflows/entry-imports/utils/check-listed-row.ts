import { readListValue } from "../../../modules/blacklist/screening/lists/list-values"
import type { ListedField } from "../../../types"
import type { ReadRow, SourceRow } from "./source-row"

/** What the values of a list are. */
export interface ListContext {
  list_type: ListedField
}

/** Longer than any e-mail, domain, range or phone that is one. */
const MAX_LENGTH = 500

/** Reads a row as a value of a list. */
export function checkListedRow(source: SourceRow, { list_type }: ListContext): ReadRow {
  const { row } = source
  const failed = (message: string): ReadRow => ({
    success: false,
    errors: [{ row, field: list_type, message: `${list_type} ${message}` }],
  })
  if ("error" in source) return { success: false, errors: [{ row, ...source.error }] }
  const [raw] = Object.values(source.values) as [string]
  if (raw.length > MAX_LENGTH) return failed(`must have at most ${MAX_LENGTH} characters`)
  const reading = readListValue(list_type, raw)
  if (!reading.success) return failed(reading.issue)
  const { key, value, networks } = reading.data
  return { success: true, row: { key: key.toString(), value, networks } }
}
