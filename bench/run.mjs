// npm run bench: what the screening of a checkout costs.
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { postgresFromEnvironment, startPostgres } from "../scripts/lib/postgres.mjs"
import { root } from "../scripts/lib/root.mjs"
import { figuresOf } from "./figures.mjs"
import { judge } from "./goals.mjs"
import { compareStores } from "./http/compare.mjs"
import { prepareStores } from "./http/stores.mjs"
import { readOptions } from "./options.mjs"
import { reportOf } from "./report.mjs"
import { loadPart, measureParts, partsOf } from "./screening/measure.mjs"
import { versionOf } from "./database.mjs"

const DOCS = path.join(root, "docs", "performance.md")
const FIGURES = /(<!-- figures -->).*(<!-- \/figures -->)/s

const step = async (title, run) => {
  const startedAt = Date.now()
  console.log(`  … ${title}`)
  const result = await run()
  console.log(`  ✓ ${title} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
  return result
}

// Durable, because a store waits for the disk at each order.
const openPostgres = async () => postgresFromEnvironment() ?? startPostgres({ durable: true })

const measureScreening = async (postgres, parts, databaseName, options) => {
  const loaded = []
  try {
    for (const part of parts) {
      const title = `loading ${part.scenario}: ${part.size.toLocaleString("en-US")}`
      const database = databaseName(`${part.scenario}_${part.size}`)
      loaded.push(await step(title, () => loadPart(postgres, database, part)))
    }
    const measured = await step("measuring checks", () => measureParts(loaded, options))
    return figuresOf(measured)
  } finally {
    await Promise.all(loaded.map(({ close }) => close()))
  }
}

const run = async (options) => {
  const workspace = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "blacklist-bench-")))
  const databases = []
  const databaseName = (name) => {
    databases.push(`blacklist_bench_${process.pid}_${name}`)
    return databases.at(-1)
  }
  const postgres = await step("starting PostgreSQL", openPostgres)
  try {
    const screening = await measureScreening(postgres, partsOf(options), databaseName, options)
    let http = null
    if (options.parts.includes("http")) {
      const stores = await step("preparing three stores", () =>
        prepareStores({ postgres, workspace, databaseName })
      )
      http = await step("measuring checkouts", () => compareStores(stores, options))
    }
    const version = await versionOf(postgres)
    return { options, postgres: version, screening, http, goals: judge({ screening, http }) }
  } finally {
    for (const database of databases) await postgres.dropDatabase(database).catch(() => {})
    await postgres.stop()
    fs.rmSync(workspace, { recursive: true, force: true })
  }
}

const writeDocs = async (report) => {
  const { format } = await import("prettier")
  const docs = fs.readFileSync(DOCS, "utf8")
  if (!FIGURES.test(docs)) throw new Error(`${DOCS} has no place for figures.`)
  const written = docs.replace(FIGURES, (_, start, end) => `${start}\n\n${report}\n\n${end}`)
  fs.writeFileSync(DOCS, await format(written, { parser: "markdown", printWidth: 100 }))
}

try {
  const options = readOptions(process.argv.slice(2))
  if (options) {
    const outcome = await run(options)
    const report = reportOf(outcome)
    console.log(`\n${report}\n`)
    fs.mkdirSync(path.dirname(options.json), { recursive: true })
    fs.writeFileSync(options.json, `${JSON.stringify(outcome, null, 2)}\n`)
    console.log(`All figures: ${options.json}`)
    if (options.writeDocs) await writeDocs(report)
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
