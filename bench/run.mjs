// npm run bench: what the screening of a checkout costs, at several numbers of entries and facts.
import fs from "node:fs"
import { say, step } from "../scripts/lib/progress.mjs"
import { openTestPostgres } from "../scripts/lib/postgres.mjs"
import { figuresOf } from "./figures.mjs"
import { judge } from "./goals.mjs"
import { judgeRules } from "./rules/goals.mjs"
import { assertRulesRight } from "./rules/check.mjs"
import { ruleFiguresOf } from "./rules/figures.mjs"
import { startLatencyProxy } from "./latency-proxy.mjs"
import { readOptions } from "./options.mjs"
import { reportOf } from "./report.mjs"
import { startWorker } from "./workers.mjs"

/** Rounds that do not count: V8 compiles, PostgreSQL plans and fills its caches. */
const WARM_UP = 5
/** Kinds of shoppers whom nothing concerns. */
const UNLISTED = ["clean", "hot", "crowd"]

const databaseOf = ({ scenario, size }) => `blacklist_bench_${process.pid}_${scenario}_${size}`

/** What is loaded and measured: every size a process and a database of its own. */
const partsOf = ({ sizes, ledger, shoppers }) => [
  ...sizes.map((size) => ({ scenario: "entries", size, shoppers })),
  ...ledger.map((size) => ({ scenario: "rules", size, shoppers, entries: sizes[0] ?? 10_000 })),
]

/** Figures of a check that does not find what is there would be worthless. */
const assertRight = ({ size, subjects }) => {
  const wrong = subjects.filter(({ kind, reasons }) => {
    const recognised = reasons > 0
    return recognised === UNLISTED.includes(kind)
  })
  if (wrong.length) {
    const kinds = [...new Set(wrong.map(({ kind }) => kind))].join(", ")
    throw new Error(`At ${size} entries the screening is wrong for shoppers of kind ${kinds}.`)
  }
}

const CHECKS = { entries: assertRight, rules: assertRulesRight }
const TITLES = { entries: "entries", rules: "orders and failed payments" }

/** Loads one part and answers its worker and who is measured. */
const prepare = (postgres, port, { part, workers }) =>
  step(`loading ${part.size.toLocaleString("en-US")} ${TITLES[part.scenario]}`, async (detail) => {
    await postgres.createDatabase(databaseOf(part))
    const url = new URL(postgres.url(databaseOf(part)))
    url.port = String(port)
    const worker = startWorker({
      ...part,
      url: url.href,
      onProgress: (loaded) => detail(Object.entries(loaded).flat().reverse().join(" ")),
    })
    workers.push(worker)
    const { subjects, postgres: version } = await worker.ready
    const result = { ...part, subjects, version, rounds: [] }
    CHECKS[part.scenario](result)
    detail("")
    return { worker, result }
  })

/** Lets the sizes take turns, so that a busy minute of the machine does not hit one of them only. */
const measure = (prepared, { rounds }) =>
  step("measuring", async (detail) => {
    for (let round = -WARM_UP; round < rounds; round++) {
      detail(round < 0 ? "warming up" : `round ${round + 1} of ${rounds}`)
      for (const { worker, result } of prepared) {
        const { samples } = await worker.ask(round < 0 ? "warm up" : "measure")
        if (round >= 0) result.rounds.push(samples)
      }
    }
    for (const { worker, result } of prepared) {
      Object.assign(result, await worker.ask("pure"))
    }
  })

const run = async (options) => {
  const workers = []
  const parts = partsOf(options)
  const postgres = await step("starting PostgreSQL", openTestPostgres)
  const proxy = options.latency ? await startLatencyProxy({ ...postgres, ...options }) : null
  try {
    const prepared = []
    for (const part of parts) {
      prepared.push(await prepare(postgres, proxy?.port ?? postgres.port, { part, workers }))
    }
    await measure(prepared, options)
    await Promise.all(workers.map((worker) => worker.ask("close")))

    const results = prepared.map(({ result }) => result)
    const of = (scenario) => results.filter((result) => result.scenario === scenario)
    const figures = options.sizes.length ? figuresOf(of("entries")) : []
    const rules = options.ledger.length ? ruleFiguresOf(of("rules")) : []
    return {
      figures,
      rules,
      goals: [
        ...(figures.length ? judge(figures, options) : []),
        ...(rules.length ? judgeRules(rules, options) : []),
      ],
      conditions: { ...options, postgres: results[0].version },
    }
  } finally {
    workers.forEach((worker) => worker.kill())
    await proxy?.close()
    for (const part of parts) await postgres.dropDatabase(databaseOf(part)).catch(() => {})
    await postgres.stop()
  }
}

const tell = (outcome, { json }) => {
  say()
  say(reportOf(outcome))
  if (json) {
    fs.writeFileSync(json, `${JSON.stringify(outcome, null, 2)}\n`)
    say(`\nThe figures are in ${json}.`)
  }
}

const options = readOptions(process.argv.slice(2))
if (options) {
  tell(await run(options), options)
} else {
  process.exitCode = 2
}
