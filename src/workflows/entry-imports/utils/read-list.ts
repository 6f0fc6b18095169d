import type { ListedField } from "../../../types"
import { linesOf } from "./lines"
import { readListValue } from "./list-value"
import type { SourceRow, TextChunks } from "./source-row"

/** At the start of a line; inside one only after a blank, because `#` may stand in a value. */
const COMMENT_LINE = /^(?:;|\/\/|#)/
const COMMENT = /\s[#;].*$/

/** The list of the Tor project says three more things of each exit, and what it is. */
const TOR_OTHER = /^(?:ExitNode|Published|LastStatus|Downloaded|@type)(?:\s|$)/
const TOR_ADDRESS = /^ExitAddress\s+(\S+)/

/** The value in a line of a list; empty where there is none. */
export function valueInLine(line: string): string {
  const text = line.trim()
  if (COMMENT_LINE.test(text) || TOR_OTHER.test(text)) return ""
  return TOR_ADDRESS.exec(text)?.[1] ?? text.replace(COMMENT, "").trim()
}

/** A value of a list as a row. */
export function rowOfValue(row: number, value: string, type?: ListedField): SourceRow {
  const reading = readListValue(value, type)
  return reading.success
    ? { row, values: { [reading.field]: reading.value } }
    : { row, error: { field: null, message: reading.message } }
}

/**
 * The rows of a plain list: one value a line, with comments, as Spamhaus, FireHOL, the Tor project and
 * others publish them.
 */
export async function* readList(text: TextChunks, type?: ListedField): AsyncGenerator<SourceRow> {
  for await (const { row, line } of linesOf(text)) {
    const value = valueInLine(line)
    if (value) yield rowOfValue(row, value, type)
  }
}
