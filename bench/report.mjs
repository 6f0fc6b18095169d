import os from "node:os"
import { SHOWN } from "./figures.mjs"
import { ruleTables } from "./rules/report.mjs"
import { inTheProcess, ms, number, table, times } from "./table.mjs"

const variantsTable = (figures) =>
  table(
    ["", "entries", "median ms", "p95 ms", "p99 ms", "× select 1", `growth`],
    SHOWN.flatMap((variant) =>
      figures.map(({ size, variants, growth }, place) => {
        const { median, p95, p99, times_select_1 } = variants[variant]
        const isLast = place === figures.length - 1
        return [
          place ? "" : variant,
          number(size),
          ms(median),
          ms(p95),
          ms(p99),
          times(times_select_1),
          isLast && place ? times(growth[variant]) : "",
        ]
      })
    )
  )

const kindsTable = ({ kinds }) =>
  table(
    [
      "shopper",
      "found",
      "median ms",
      "p95 ms",
      "p99 ms",
      "× select 1",
      "× clean",
      "function × clean",
    ],
    Object.entries(kinds).map(([kind, figure]) => [
      kind,
      figure.candidates.toFixed(1),
      ms(figure.median),
      ms(figure.p95),
      ms(figure.p99),
      times(figure.times_select_1),
      times(figure.times_clean),
      times(figure.function_times_clean),
    ])
  )

/** Others' work on the machine hits the check harder than the round trip it is measured by. */
const isDisturbed = ({ p95, median }) => p95 > 5 * median

const disturbance = ({ figures, rules }) =>
  [...figures.map(({ variants }) => variants), ...rules.map(({ rows }) => rows)].some((all) =>
    isDisturbed(all["select 1"])
  )
    ? ["", "This machine was busy (see p95 of select 1): the ratios are worse than they should be."]
    : []

const entryTables = (figures) => {
  const largest = figures.at(-1)
  return [
    variantsTable(figures),
    "",
    `Screening by kind of shopper at ${number(largest.size)} entries`,
    "",
    kindsTable(largest),
    "",
    inTheProcess(largest),
    "",
  ]
}

/** Everything a run has to say. */
export const reportOf = ({ figures, rules, goals, conditions }) => {
  const { rounds, shoppers, latency, postgres } = conditions
  return [
    `${rounds} rounds of ${shoppers} shoppers of each kind, ${os.availableParallelism()} cores, Node ${process.versions.node}, ` +
      `PostgreSQL ${postgres}${latency ? `, ${latency} ms network` : ", loopback"}`,
    "",
    ...(figures.length ? entryTables(figures) : []),
    ...(rules.length ? ruleTables(rules) : []),
    "Goals",
    ...goals.map(
      ({ goal, reached, value }) => `  ${reached ? "reached" : "MISSED "}  ${goal}: ${value}`
    ),
    ...disturbance({ figures, rules }),
  ].join("\n")
}
