import { monotonicFactory } from "ulid"
import { checkRow, type RowContext } from "./check-row"
import { type FileToRead, readRows } from "./read-rows"
import type { RowError } from "./source-row"

/** Rows that were checked, to be staged. */
export interface CheckedBatch {
  /** Of entries, as `blacklist_entry_import_row` takes them: JSON, made where the rows are read. */
  rows: string
  count: number
  /** Rows of the file so far, and of these how many are wrong. */
  checked: number
  invalid: number
}

/** What is left to say when a file has been read. */
export interface CheckedFile {
  checked: number
  invalid: number
  /** The first of the errors. */
  errors: RowError[]
}

export const MAX_ERRORS = 1000

/** Rows that are staged in one statement. */
const BATCH = 500
/** Rows of which none is staged are told of as well: somebody waits for progress. */
const TOLD_EVERY = 20_000

/**
 * Reads a file and checks each row. Memory does not grow with the file: rows are handed on in batches, and
 * the next one is not begun before the last is taken.
 *
 * @param take - what becomes of a batch
 * @throws UnreadableFile where the file as a whole cannot be read; rows were handed on by then.
 */
export async function checkFile(
  file: FileToRead,
  context: RowContext,
  take: (batch: CheckedBatch) => Promise<void>
): Promise<CheckedFile> {
  // Ids of one millisecond keep the order of the file as well.
  const ulid = monotonicFactory()
  const errors: RowError[] = []
  let entries: object[] = []
  let [checked, invalid, n] = [0, 0, 0]
  const hand = async () => {
    await take({ rows: JSON.stringify(entries), count: entries.length, checked, invalid })
    entries = []
  }

  for await (const source of readRows(file)) {
    checked += 1
    const result = checkRow(source, context)
    if (result.success) {
      const { row: _row, ...entry } = result.entry
      entries.push({ ...entry, n: (n += 1), entry_id: `blent_${ulid()}` })
    } else {
      invalid += 1
      errors.push(...result.errors.slice(0, MAX_ERRORS - errors.length))
    }
    if (entries.length === BATCH || checked % TOLD_EVERY === 0) await hand()
  }
  await hand()
  return { checked, invalid, errors }
}
