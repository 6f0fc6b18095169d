import { monotonicFactory } from "ulid"
import { checkRow, type RowContext } from "./check-row"
import { checkListedRow, type ListContext } from "./check-listed-row"
import type { ReadRow, SourceRow } from "./source-row"

/** What the rows of a file are to become: entries, or values of a list. */
export type FileContext = RowContext | ListContext

interface RowReader {
  read: (source: SourceRow) => ReadRow
  /** How many rows are written in one statement. */
  batch: number
}

/** Entries as `blacklist_entry_import_row` takes them. */
function entryReader(context: RowContext): RowReader["read"] {
  // Ids of one millisecond keep the order of the file as well.
  const ulid = monotonicFactory()
  let n = 0
  return (source) => {
    const result = checkRow(source, context)
    if (!result.success) return result
    const { row: _row, ...entry } = result.entry
    return { success: true, row: { ...entry, n: (n += 1), entry_id: `blent_${ulid()}` } }
  }
}

/** How the rows of a file are read. */
export const rowReader = (context: FileContext): RowReader =>
  "list_type" in context
    ? { read: (source) => checkListedRow(source, context), batch: 2_000 }
    : { read: entryReader(context), batch: 500 }
