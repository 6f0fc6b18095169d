import type { EntryConditions } from "../../../types"
import { COLUMNS } from "./columns"
import { toInertCell } from "./inert-cell"

/** What is exported of an entry: all that can be set. */
export interface ExportedEntry {
  conditions: EntryConditions
  action: string
  mode: string
  reason: string | null
  active: boolean
  expires_at: string | null
}

/** What would be read as the end of a cell, or trimmed. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/

const cellOf = (value: string) => {
  const cell = toInertCell(value)
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

const line = (cells: string[]) => `${cells.join(",")}\r\n`

/** Spreadsheets read UTF-8 as such only behind this mark. */
const BYTE_ORDER_MARK = "\uFEFF"

export const CSV_HEADER = BYTE_ORDER_MARK + line([...COLUMNS])

/** An entry as a row of a CSV file: nothing in it runs in a spreadsheet, and it imports to the same entry. */
export function csvRow({ conditions, ...others }: ExportedEntry): string {
  const values: Partial<Record<string, unknown>> = { ...conditions, ...others }
  return line(
    COLUMNS.map((column) => {
      const value = values[column]
      return value === null || value === undefined ? "" : cellOf(String(value))
    })
  )
}
