// npm run bench: what the screening of a checkout costs, at several numbers of entries.
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { say, step } from "../demo/scripts/lib/progress.mjs"
import { postgresFromEnvironment, startPostgres } from "../scripts/lib/postgres.mjs"
import { figuresOf } from "./figures.mjs"
import { judge } from "./goals.mjs"
import { startLatencyProxy } from "./latency-proxy.mjs"
import { readOptions } from "./options.mjs"
import { reportOf } from "./report.mjs"
import { startWorker } from "./workers.mjs"

/** Rounds that do not count: V8 compiles, PostgreSQL plans and fills its caches. */
const WARM_UP = 5
/** Kinds of shoppers whom nothing concerns. */
const UNLISTED = ["clean", "hot", "crowd"]

const databaseOf = (size) => `blacklist_bench_${process.pid}_${size}`

// Never DATABASE_URL: the benchmark makes and drops databases.
const openPostgres = () =>
  postgresFromEnvironment({ ...process.env, DATABASE_URL: undefined }) ??
  startPostgres({
    dataDir: path.join(os.tmpdir(), `medusa-plugin-blacklist-bench-${process.pid}`),
    persistent: false,
  })

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

/** Loads one size and answers its worker and who is measured. */
const prepare = (postgres, port, { size, options, workers }) =>
  step(`loading ${size.toLocaleString("en-US")} entries`, async (detail) => {
    await postgres.createDatabase(databaseOf(size))
    const url = new URL(postgres.url(databaseOf(size)))
    url.port = String(port)
    const worker = startWorker({
      url: url.href,
      size,
      shoppers: options.shoppers,
      onProgress: (loaded) => detail(Object.entries(loaded).flat().reverse().join(" ")),
    })
    workers.push(worker)
    const { subjects, postgres: version } = await worker.ready
    const result = { size, subjects, version, rounds: [] }
    assertRight(result)
    detail("")
    return { worker, result }
  })

/** Lets the sizes take turns, so that a busy minute of the machine does not hit one of them only. */
const measure = (prepared, { rounds }) =>
  step("measuring", async (detail) => {
    for (let round = -WARM_UP; round < rounds; round++) {
      detail(round < 0 ? "warming up" : `round ${round + 1} of ${rounds}`)
      for (const { worker, result } of prepared) {
        const { samples } = await worker.ask("measure")
        if (round >= 0) result.rounds.push(samples)
      }
    }
    for (const { worker, result } of prepared) {
      Object.assign(result, await worker.ask("pure"))
    }
  })

const run = async (options) => {
  const workers = []
  const postgres = await step("starting PostgreSQL", openPostgres)
  const proxy = options.latency ? await startLatencyProxy({ ...postgres, ...options }) : null
  try {
    const prepared = []
    for (const size of options.sizes) {
      prepared.push(
        await prepare(postgres, proxy?.port ?? postgres.port, { size, options, workers })
      )
    }
    await measure(prepared, options)
    await Promise.all(workers.map((worker) => worker.ask("close")))

    const results = prepared.map(({ result }) => result)
    const figures = figuresOf(results)
    return {
      figures,
      goals: judge(figures, options),
      conditions: {
        ...options,
        shoppers: results[0].subjects.length,
        postgres: results[0].version,
      },
    }
  } finally {
    workers.forEach((worker) => worker.kill())
    await proxy?.close()
    for (const size of options.sizes) await postgres.dropDatabase(databaseOf(size)).catch(() => {})
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
