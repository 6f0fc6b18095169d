import os from "node:os"
import { markdownTable } from "markdown-table"
import { count } from "./goals.mjs"
import { importRows } from "./http/import.mjs"
import { listRows } from "./http/lists.mjs"

const table = (head, rows) =>
  markdownTable([head, ...rows], { align: head.map((_, column) => (column ? "r" : "l")) })

/** By scenario: the title of the table, and the variants shown for each kind of shopper too. */
const SCENARIOS = {
  entries: ["A check beside many entries", ["check"]],
  network: ["The same with a network in between", []],
  rules: ["A check by 30 rules, with many facts", ["look-up", "check", "claim"]],
}
const VARIANTS = ["select 1", "without rules", "look-up", "check", "hook", "claim", "one by one"]

const times = (value) => value?.toFixed(2) ?? ""

const rowOf = (name, { size, figures }, isFirst) => {
  const { median, p95, timesSelect1, timesClean, growth } = figures[name]
  const ratios = [times(timesSelect1), name.includes(",") ? times(timesClean) : ""]
  const isCompared = !isFirst || name.includes(",")
  const milliseconds = [median.toFixed(3), p95.toFixed(3)]
  return [
    isFirst ? name : "",
    count(size),
    ...milliseconds,
    ...ratios,
    isCompared ? times(growth) : "",
  ]
}

/** Every size of a variant; of each kind of shopper only the largest. */
const screeningTable = (parts, byKind) => {
  const largest = parts.at(-1)
  const kindsOf = (variant) =>
    Object.keys(largest.figures).filter(
      (name) => byKind.includes(variant) && name.startsWith(`${variant}, `)
    )
  const rows = VARIANTS.filter((variant) => largest.figures[variant]).flatMap((variant) => [
    ...parts.map((part, place) => rowOf(variant, part, place === 0)),
    ...kindsOf(variant).map((name) => rowOf(name, largest, true)),
  ])
  const head = ["", "size", "median ms", "p95 ms", "× `select 1`", "× clean", "growth"]
  return table(head, rows)
}

const screeningSections = (screening) =>
  Object.entries(SCENARIOS).flatMap(([scenario, [title, byKind]]) => {
    const parts = screening.filter((part) => part.scenario === scenario)
    return parts.length ? [`### ${title}`, screeningTable(parts, byKind)] : []
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

/** What a statement does and to what: without long lists of columns, and without its end. */
const shortened = (statement) => {
  const text = statement
    .replace(/^select (?!blacklist_).{20,}? from /i, "select … from ")
    .replace(/\([^()]{30,}?\)/g, "(…)")
  return text.length > 110 ? `${text.slice(0, 110)}…` : text
}

const signed = (times) => (times > 0 ? `+${times}` : String(times))

/** A row for each statement that some store sends more often, or less often, than the first one. */
const addedTable = (steps) => {
  const names = Object.keys(steps[0].stores).slice(1)
  const rows = steps.flatMap(({ step, stores }) => {
    const added = names.map(
      (name) => new Map(stores[name].statements_added.map((each) => [each.statement, each.times]))
    )
    return [...new Set(added.flatMap((each) => [...each.keys()]))].map((statement) => [
      step,
      ...added.map((each) => (each.has(statement) ? signed(each.get(statement)) : "")),
      `\`${shortened(statement).replaceAll("|", "\\|")}\``,
    ])
  })
  const align = ["l", ...names.map(() => "r"), "l"]
  return markdownTable([["request", ...names, "statement"], ...rows], { align })
}

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
export const reportOf = ({ options, postgres, screening, http, imported, lists, goals }) =>
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
    ...(imported
      ? [
          "### A file of entries that is imported while shoppers buy",
          table(["", "measured"], importRows(imported)),
        ]
      : []),
    ...(lists
      ? [
          `### The dashboard's lists, ${count(lists.rows)} rows each: time until the answer is there`,
          table(["list", "query", "p50 ms", "p95 ms"], listRows(lists)),
        ]
      : []),
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
