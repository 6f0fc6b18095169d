/** What a spreadsheet may run instead of showing it. */
const RUNS = /^[\s']*[=+\-@]|^'*[\t\r]/

/**
 * A cell that no spreadsheet runs: with an apostrophe in front where it would. What has one already and
 * would run without it gets another, so that each value has one form and comes back from it.
 */
export const toInertCell = (value: string): string => (RUNS.test(value) ? `'${value}` : value)

/** The value of such a cell. */
export const fromInertCell = (cell: string): string =>
  cell.startsWith("'") && RUNS.test(cell.slice(1)) ? cell.slice(1) : cell
