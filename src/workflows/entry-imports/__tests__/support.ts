import type { SourceRow } from "../utils/source-row"

/** A text in pieces of so many characters, as a file comes. */
export function* piecesOf(text: string, size: number): Generator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

export async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const read: T[] = []
  for await (const row of rows) read.push(row)
  return read
}

/** Rows in short: the line and the values, or the line and what is wrong. */
export const brief = (rows: SourceRow[]) =>
  rows.map((row) => [row.row, "values" in row ? row.values : row.error.message])
