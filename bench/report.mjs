import os from "node:os"
import { markdownTable } from "markdown-table"
import { count } from "./goals.mjs"

const table = (head, rows) =>
  markdownTable([head, ...rows], { align: head.map((_, column) => (column ? "r" : "l")) })

const TITLES = {
  entries: "A check beside many entries",
  network: "The same with a network in between",
  rules: "A check by 30 rules, with many facts",
}

/** Variants in the order of the tables, and those that are shown for each kind of shopper. */
const VARIANTS = ["select 1", "without rules", "look-up", "check", "hook", "claim", "one by one"]
const BY_KIND = ["look-up", "check", "hook", "claim"]

const variantOf = (name) => name.split(", ")[0]

const rowsOf = ({ figures }) =>
  VARIANTS.flatMap((variant) =>
    Object.keys(figures).filter(
      (name) => variantOf(name) === variant && (name === variant || BY_KIND.includes(variant))
    )
  )

/** What a row is compared with; nothing where it has nothing to be compared with. */
const times = (value) => (value === undefined ? "" : value.toFixed(2))

const screeningTable = (parts) =>
  table(
    ["", "size", "median ms", "p95 ms", "× `select 1`", "× clean", "growth"],
    rowsOf(parts.at(-1)).flatMap((row) =>
      // Every kind of shopper only in the largest part.
      (row === variantOf(row) ? parts : parts.slice(-1)).map(({ size, figures }, place) => {
        const { median, p95, timesSelect1, timesClean, growth } = figures[row]
        const isKind = row !== variantOf(row)
        return [
          place ? "" : row,
          count(size),
          median.toFixed(3),
          p95.toFixed(3),
          times(timesSelect1),
          isKind ? times(timesClean) : "",
          place || isKind ? times(growth) : "",
        ]
      })
    )
  )

const screeningSections = (screening) =>
  Object.keys(TITLES).flatMap((scenario) => {
    const parts = screening.filter((part) => part.scenario === scenario)
    return parts.length ? [`### ${TITLES[scenario]}`, screeningTable(parts)] : []
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
