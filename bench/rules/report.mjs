import { inTheProcess, ms, number, table, times } from "../table.mjs"
import { RULE_ROWS, rowName } from "./figures.mjs"

const rowsTable = (figures) =>
  table(
    ["", "facts", "median ms", "p95 ms", "p99 ms", "× select 1", "growth"],
    RULE_ROWS.map(rowName).flatMap((name) =>
      figures.map(({ size, rows, growth }, place) => {
        const { median, p95, p99, times_select_1 } = rows[name]
        const isLast = place === figures.length - 1
        return [
          place ? "" : name,
          number(size),
          ms(median),
          ms(p95),
          ms(p99),
          times(times_select_1),
          isLast && place ? times(growth[name]) : "",
        ]
      })
    )
  )

const kindsTable = ({ kinds }) => {
  const variants = Object.keys(Object.values(kinds)[0].times_clean)
  return table(
    ["× clean", "rules asked", ...variants, "screening × without rules"],
    Object.entries(kinds).map(([kind, { countQueries, times_clean, times_without_rules }]) => [
      kind,
      countQueries.toFixed(1),
      ...variants.map((variant) => times(times_clean[variant])),
      times(times_without_rules),
    ])
  )
}

const oneByOneTable = (figures) =>
  table(
    ["rows", "20 counts one by one, ms", "samples", "look-up with 30 rules, ms", "times faster"],
    figures.map(({ size, one_by_one: { median, samples, factor }, rows }) => [
      number(size),
      ms(median),
      number(samples),
      ms(rows["look-up, clean"].median),
      factor.toFixed(0),
    ])
  )

/** What a run has to say of rules. */
export const ruleTables = (figures) => [
  "With 20 manual and 10 auto rules",
  "",
  rowsTable(figures),
  "",
  `Kinds of shoppers against clean ones with ${number(figures.at(-1).size)} facts`,
  "",
  kindsTable(figures.at(-1)),
  "",
  inTheProcess(figures.at(-1)),
  "",
  "Against a count a rule and address, a statement each, in a table without indexes of its own",
  "",
  oneByOneTable(figures),
  "",
]
