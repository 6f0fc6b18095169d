import { type FileContext, rowReader } from "./row-readers"
import { type FileToRead, readRows } from "./read-rows"
import type { RowError } from "./source-row"

/** Rows that were checked, to be written. */
export interface CheckedBatch {
  /** As their table takes them: JSON, made where the rows are read. */
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

/** Rows of which none is handed on are told of as well: somebody waits for progress. */
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
  context: FileContext,
  take: (batch: CheckedBatch) => Promise<void>
): Promise<CheckedFile> {
  const { read, batch } = rowReader(context)
  const errors: RowError[] = []
  let rows: object[] = []
  let [checked, invalid] = [0, 0]
  const hand = async () => {
    await take({ rows: JSON.stringify(rows), count: rows.length, checked, invalid })
    rows = []
  }

  for await (const source of readRows(file)) {
    checked += 1
    const result = read(source)
    if (result.success) {
      rows.push(result.row)
    } else {
      invalid += 1
      errors.push(...result.errors.slice(0, MAX_ERRORS - errors.length))
    }
    if (rows.length === batch || checked % TOLD_EVERY === 0) await hand()
  }
  await hand()
  return { checked, invalid, errors }
}
