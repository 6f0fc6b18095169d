import type { AdminImportSummary } from "../../../../types"

type ImportError = AdminImportSummary["errors"][number]

/** Read by spreadsheets as UTF-8 only behind this mark. */
const BYTE_ORDER_MARK = "\uFEFF"

/** The same rule as for exported entries: nothing in a cell is run. */
const inert = (value: string) => (/^[\s']*[=+\-@]|^'*[\t\r]/.test(value) ? `'${value}` : value)

const cell = (value: string) => `"${inert(value).replaceAll('"', '""')}"`

/**
 * The rows of a file that are wrong, as a CSV file: the line, the field, what is wrong, and the line as it stands
 * in the file.
 *
 * @param lines - of the file; none where it is too large to be read again in a browser
 */
export function badRowsCsv(errors: ImportError[], lines: string[] = []): string {
  const rows = errors.map(({ row, field, message }) =>
    [String(row), field ?? "", message, lines[row - 1] ?? ""].map(cell).join(",")
  )
  return `${BYTE_ORDER_MARK}${["row,field,message,line", ...rows].join("\r\n")}\r\n`
}

const MAX_READ = 20_000_000

/** The lines of a file, where they can be shown beside what is wrong with them. */
export async function linesOfFile(file: File): Promise<string[]> {
  return file.size > MAX_READ ? [] : (await file.text()).split(/\r\n|\n|\r/)
}
