import { Readable } from "node:stream"
import { CsvError, type InfoRecord, parse } from "csv-parse"
import { columnOf, COLUMNS, isColumn, toldName } from "./columns"
import { fromInertCell } from "./inert-cell"
import { MAX_ROW_LENGTH } from "./lines"
import { type SourceRow, type TextChunks, UnreadableFile } from "./source-row"

const DELIMITERS = [",", ";", "\t"] as const
export type Delimiter = (typeof DELIMITERS)[number]

const cellsOf = (line: string, delimiter: Delimiter) =>
  line.split(delimiter).map((cell) => columnOf(cell.replace(/^\s*"|"\s*$/g, "")))

/** The delimiter that makes the most columns of a header, and how many; null where none makes any. */
export function delimiterOf(header: string): Delimiter | null {
  const found = DELIMITERS.map((delimiter) => ({
    delimiter,
    columns: cellsOf(header, delimiter).filter(isColumn).length,
  })).sort((a, b) => b.columns - a.columns)
  return found[0].columns > 0 ? found[0].delimiter : null
}

function readHeader(cells: string[]): string[] {
  const columns = cells.map(columnOf)
  const unknown = columns.find((name) => name && !isColumn(name))
  // A column that is misspelt and skipped would make wider entries than anybody meant.
  if (unknown !== undefined) {
    const name = toldName(unknown) ?? `no. ${columns.indexOf(unknown) + 1}`
    throw new UnreadableFile(
      `has a column "${name}" that means nothing; the columns are ${COLUMNS.join(", ")}`
    )
  }
  const twice = columns.find((name, at) => name && columns.indexOf(name) !== at)
  if (twice !== undefined) throw new UnreadableFile(`has the column "${twice}" twice`)
  return columns
}

const OPEN_QUOTE = ["CSV_QUOTE_NOT_CLOSED", "CSV_MAX_RECORD_SIZE"]

function explain(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error
  if (!OPEN_QUOTE.includes(error.code)) {
    return new UnreadableFile("is not a CSV file that can be read")
  }
  // The parser knows where it gave up, and how many rows came before.
  const { records = 0 } = error as { records?: number }
  return new UnreadableFile(
    `has a quote that is never closed: it begins in line ${records + 1} or later`
  )
}

/** What the parser counts too much: a line end of two characters inside quotes counts twice. */
const pairsIn = (cells: string[]) =>
  cells.reduce((sum, cell) => sum + (cell.includes("\r") ? cell.split("\r\n").length - 1 : 0), 0)

const breaksIn = (cells: string[]) =>
  cells.reduce(
    (sum, cell) => sum + (/[\r\n]/.test(cell) ? cell.split(/\r\n|\r|\n/).length - 1 : 0),
    0
  )

function readRow(row: number, columns: string[], cells: string[]): SourceRow | null {
  if (cells.every((cell) => !cell.trim())) return null
  const values: Record<string, unknown> = {}
  for (const [at, cell] of cells.entries()) {
    if (!cell.trim()) continue
    const column = columns[at]
    if (!column) {
      return { row, error: { field: null, message: "has a value in a column without a name" } }
    }
    values[column] = fromInertCell(cell)
  }
  if (cells.length < columns.length) {
    const message = `has ${cells.length} cells where the header has ${columns.length}`
    return { row, error: { field: null, message } }
  }
  return { row, values }
}

/**
 * The rows of a CSV file whose first row names the columns.
 *
 * @throws UnreadableFile naming a column that means nothing, or the line of a quote that is never closed.
 */
export async function* readCsv(text: TextChunks, delimiter: Delimiter): AsyncGenerator<SourceRow> {
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // A quote that is never closed would otherwise take the rest of the file into memory.
    max_record_size: MAX_ROW_LENGTH,
  })
  const source = Readable.from(text)
  // `pipe` hands no errors on.
  source.on("error", (error) => parser.destroy(error))
  let columns: string[] | null = null
  let pairs = 0
  try {
    for await (const read of source.pipe(parser)) {
      const { record, info } = read as unknown as { record: string[]; info: InfoRecord }
      pairs += pairsIn(record)
      const end = info.lines - pairs
      const row = end - breaksIn(record)
      if (!columns) columns = readHeader(record)
      else {
        const found = readRow(row, columns, record)
        if (found) yield found
      }
    }
  } catch (error) {
    throw explain(error)
  } finally {
    source.destroy()
  }
}
