import os from "node:os"
import { VARIANTS } from "./figures.mjs"

const number = (value) => value.toLocaleString("en-US")
const ms = (value) => value.toFixed(3)
const times = (value) => value.toFixed(2)

/** A table in Markdown, so that it can be pasted into the documentation as it is. */
const table = (head, rows) => {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => [...row[column]].length))
  )
  const line = (cells, pad) =>
    `| ${cells.map((cell, column) => (column ? cell[pad](widths[column]) : cell.padEnd(widths[column]))).join(" | ")} |`
  const rule = `| ${widths.map((width, column) => (column ? `${"-".repeat(width - 1)}:` : "-".repeat(width))).join(" | ")} |`
  return [line(head, "padStart"), rule, ...rows.map((row) => line(row, "padStart"))].join("\n")
}

const variantsTable = (figures) =>
  table(
    ["", "entries", "median ms", "p95 ms", "p99 ms", "× select 1", `growth`],
    VARIANTS.flatMap((variant) =>
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
const disturbance = (figures) =>
  figures.some(({ variants }) => variants["select 1"].p95 > 5 * variants["select 1"].median)
    ? ["", "This machine was busy (see p95 of select 1): the ratios are worse than they should be."]
    : []

/** Everything a run has to say. */
export const reportOf = ({ figures, goals, conditions }) => {
  const largest = figures.at(-1)
  const pure = Object.entries(largest.pure).map(([name, us]) => `${name} ${us.toFixed(1)} µs`)
  const { rounds, shoppers, latency, postgres } = conditions
  return [
    `All shoppers, ${rounds} rounds of ${shoppers}, ${os.availableParallelism()} cores, Node ${process.versions.node}, ` +
      `PostgreSQL ${postgres}${latency ? `, ${latency} ms network` : ", loopback"}`,
    "",
    variantsTable(figures),
    "",
    `Screening by kind of shopper at ${number(largest.size)} entries`,
    "",
    kindsTable(largest),
    "",
    `In the process, without the database: ${pure.join(", ")}`,
    "",
    "Goals",
    ...goals.map(
      ({ goal, reached, value }) => `  ${reached ? "reached" : "MISSED "}  ${goal}: ${value}`
    ),
    ...disturbance(figures),
  ].join("\n")
}
