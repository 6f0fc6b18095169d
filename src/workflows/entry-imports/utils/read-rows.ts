import type { ImportFormat, ListedField } from "../../../types"
import { encodingOf, textOf } from "./decode"
import { delimiterOf, readCsv } from "./read-csv"
import { readJson } from "./read-json"
import { readList } from "./read-list"
import { type SourceRow, type TextChunks, UnreadableFile } from "./source-row"

export interface FileToRead {
  /** Where it is on this machine. */
  path: string
  /** What it was called; its ending tells a CSV file without a header from a list. */
  name?: string
  format?: ImportFormat
  /** What a list is of; where absent, each value is what it looks like. */
  type?: ListedField
}

const firstLineOf = (text: string) => /^\s*([^\r\n]*)/.exec(text)?.[1] ?? ""

/** What a file is that nobody named the format of. */
export function formatOf(start: string, name = ""): ImportFormat {
  if (/^\s*[[{]/.test(start)) return "json"
  if (delimiterOf(firstLineOf(start))) return "csv"
  return /\.csv$/i.test(name) ? "csv" : "list"
}

async function* joined(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** What a header must have begun in: pieces are of 64 KB. */
const rowsOf = (format: ImportFormat, first: string, text: TextChunks, type?: ListedField) => {
  if (format === "json") return readJson(text, type)
  if (format === "list") return readList(text, type)
  const delimiter = delimiterOf(firstLineOf(first))
  if (!delimiter) {
    throw new UnreadableFile(
      'has no header: the first line of a CSV file names its columns; for one value a line, give the format "list"'
    )
  }
  return readCsv(text, delimiter)
}

/**
 * The rows of a file in any of the formats, encodings and shapes that are read, one after the other: a file of
 * any length takes no memory.
 *
 * @throws UnreadableFile where it is no text, or nothing that can be told to be rows.
 */
export async function* readRows({
  path,
  name,
  format,
  type,
}: FileToRead): AsyncGenerator<SourceRow> {
  const text = textOf(path, await encodingOf(path))
  const { value: first } = await text.next()
  if (!first?.trim()) throw new UnreadableFile("is empty")
  yield* rowsOf(format ?? formatOf(first, name), first, joined(first, text), type)
}
