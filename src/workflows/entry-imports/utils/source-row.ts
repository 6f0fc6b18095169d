/** What is wrong with a row, as the answer tells it. */
export interface RowError {
  /** The line of the file that the row begins on; the first is 1. */
  row: number
  /** Null where it is about the row as a whole. */
  field: string | null
  message: string
}

/** A row as the file has it: its values by the name of the column, or what is wrong with it. */
export type SourceRow =
  { row: number; values: Record<string, unknown> } | { row: number; error: Omit<RowError, "row"> }

/** A row as it is handed on, or what is wrong with it. */
export type ReadRow = { success: true; row: object } | { success: false; errors: RowError[] }

/** The text of a file in pieces, in their order. */
export type TextChunks = AsyncIterable<string> | Iterable<string>

/** The file as a whole cannot be read. The message follows the word "file". */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile"
}
