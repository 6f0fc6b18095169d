import os from "node:os"
import { markdownTable } from "markdown-table"
import { count } from "./goals.mjs"

const table = (head, rows) =>
  markdownTable([head, ...rows], { align: head.map((_, column) => (column ? "r" : "l")) })

const ms = (value) => value.toFixed(3)
const times = (value) => value.toFixed(2)

const TITLES = {
  entries: "A check beside many entries",
  network: "The same with a network in between",
  rules: "A check by 30 rules, with many facts",
}

/** Rows of the tables: for rules two kinds of shoppers are told apart. */
const ROWS = {
  entries: ["select 1", "look-up", "check", "hook"],
  network: ["select 1", "look-up", "check", "hook"],
  rules: ["select 1"].concat(
    ["without rules, clean", "look-up, clean", "look-up, hot", "check, clean", "check, hot"],
    ["claim, clean", "claim, once hot"]
  ),
}

const timesTable = (scenario, parts) =>
  table(
    ["", parts[0].scenario === "rules" ? "facts" : "entries"].concat([
      "median ms",
      "p95 ms",
      "× `select 1`",
      "growth",
    ]),
    ROWS[scenario].flatMap((row) =>
      parts.map(({ size, figures }, place) => {
        const { median, p95, timesSelect1, growth } = figures[row]
        const name = place ? "" : row
        return [
          name,
          count(size),
          ms(median),
          ms(p95),
          times(timesSelect1),
          place ? times(growth) : "",
        ]
      })
    )
  )

/** Every kind of shopper in the largest part. */
const kindsTable = ({ figures }) =>
  table(
    ["check of a shopper", "median ms", "p95 ms", "× clean"],
    Object.entries(figures)
      .filter(([name]) => name.startsWith("check, "))
      .map(([name, { median, p95, timesClean }]) => [
        name.replace("check, ", ""),
        ms(median),
        ms(p95),
        times(timesClean),
      ])
  )

const oneByOneTable = (parts) =>
  table(
    ["rows", "20 counts one by one, ms", "samples", "look-up for 30 rules, ms", "times faster"],
    parts.map(({ size, figures, timesFaster }) => [
      count(size),
      ms(figures["one by one"].median),
      count(figures["one by one"].samples),
      ms(figures["look-up, clean"].median),
      count(Math.round(timesFaster)),
    ])
  )

const screeningSections = (screening) =>
  Object.keys(TITLES).flatMap((scenario) => {
    const parts = screening.filter((part) => part.scenario === scenario)
    if (!parts.length) return []
    return [
      `### ${TITLES[scenario]}`,
      timesTable(scenario, parts),
      ...(scenario === "network" ? [] : [kindsTable(parts.at(-1))]),
      ...(scenario === "rules" ? [oneByOneTable(parts)] : []),
    ]
  })

const httpTable = (steps) =>
  table(
    ["request", "store", "statements", "added", "p50 ms", "p95 ms", "p50 ×", "95 % interval"],
    steps.flatMap(({ step, stores }) =>
      Object.entries(stores).map(([store, figure], place) => [
        place ? "" : step,
        store,
        String(figure.statements),
        place ? String(figure.added) : "",
        figure.p50.toFixed(1),
        figure.p95.toFixed(1),
        place ? figure.ratio.toFixed(3) : "",
        place ? `${figure.from.toFixed(3)} – ${figure.to.toFixed(3)}` : "",
      ])
    )
  )

const STATEMENT_LENGTH = 100
const shortened = (statement) =>
  statement.length > STATEMENT_LENGTH ? `${statement.slice(0, STATEMENT_LENGTH)}…` : statement

const addedTable = (steps) =>
  table(
    ["request", "store", "times", "statement"],
    steps.flatMap(({ step, stores }) =>
      Object.entries(stores).flatMap(([store, { statements_added = [] }]) =>
        statements_added.map(({ times: each, statement }) => [
          step,
          store,
          each > 0 ? `+ ${each}` : `− ${-each}`,
          `\`${shortened(statement).replaceAll("|", "\\|")}\``,
        ])
      )
    )
  )

const httpSections = (steps) => [
  "### A store with the plugin against one without, over HTTP",
  httpTable(steps),
  "The statements that a store with the plugin sends more often, or less often, than one without:",
  addedTable(steps),
]

/** Others' work on the machine hits a check harder than the round trip it is compared with. */
const isDisturbed = ({ figures }) => figures["select 1"].p95 > 5 * figures["select 1"].median

const conditionsOf = ({ options, postgres }) =>
  [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${os.availableParallelism()} cores (${os.cpus()[0].model.trim()})`,
    `${Math.round(os.totalmem() / 2 ** 30)} GB of memory`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${postgres} on the same machine`,
    `${options.rounds} rounds of ${options.shoppers} shoppers of each kind`,
    `${options.checkouts} checkouts in each store.`,
  ].join(", ")

/** Everything that a run has to say, as Markdown. The goals come last, where a terminal shows them. */
export const reportOf = ({ options, postgres, screening, http, goals }) =>
  [
    conditionsOf({ options, postgres }),
    ...(options.quick
      ? ["A quick run: its sizes are too small for the figures to mean much."]
      : []),
    ...(screening.some(isDisturbed)
      ? ["The machine was busy (see p95 of `select 1`): ratios are worse than they should be."]
      : []),
    ...screeningSections(screening),
    ...(http ? httpSections(http) : []),
    "### Goals",
    markdownTable(
      [
        ["goal", "wanted", "measured", ""],
        ...goals.map(({ goal, wanted, measured, met }) => [
          goal,
          wanted,
          measured,
          met ? "met" : "**missed**",
        ]),
      ],
      { align: ["l", "r", "r", "l"] }
    ),
  ].join("\n\n")
