// npm run bench: what the screening of a checkout costs.
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { postgresFromEnvironment, startPostgres } from "../scripts/lib/postgres.mjs"
import { root } from "../scripts/lib/root.mjs"
import { figuresOf } from "./figures.mjs"
import { judge } from "./goals.mjs"
import { compareStores } from "./http/compare.mjs"
import { measureImport } from "./http/import.mjs"
import { measureLists } from "./http/lists.mjs"
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

/** Waits for all, so that nothing is still at work when one has failed. */
const together = async (...promises) => {
  const settled = await Promise.allSettled(promises)
  const failed = settled.find(({ status }) => status === "rejected")
  if (failed) throw failed.reason
  return settled.map(({ value }) => value)
}

/** Loads at the same time what is measured afterwards, each part alone. */
const measure = async ({ postgres, workspace, databaseName, loaded, options }) => {
  const load = async () => {
    for (const part of partsOf(options)) {
      const database = databaseName(`${part.scenario}_${part.size}`)
      const title = `loading ${part.scenario}: ${part.size.toLocaleString("en-US")}`
      loaded.push(await step(title, () => loadPart(postgres, database, part)))
    }
  }
  const prepare = () =>
    options.parts.some((part) => ["http", "import", "lists"].includes(part))
      ? step("preparing stores", () => prepareStores({ postgres, workspace, databaseName }))
      : null
  const [, stores] = await together(load(), prepare())
  const measured = loaded.length
    ? await step("measuring checks", () => measureParts(loaded, options))
    : []
  await Promise.all(loaded.map(({ close }) => close()))
  const http = options.parts.includes("http")
    ? await step("measuring checkouts", () => compareStores(stores, options))
    : null
  const imported = options.parts.includes("import")
    ? await step("measuring an import", () => measureImport(stores[1], options))
    : null
  const lists = options.parts.includes("lists")
    ? await step("measuring lists", () => measureLists(stores[2], options))
    : null
  return { screening: figuresOf(measured), http, imported, lists }
}

const run = async (options) => {
  const workspace = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "blacklist-bench-")))
  const databases = []
  const databaseName = (name) => {
    databases.push(`blacklist_bench_${process.pid}_${name}`)
    return databases.at(-1)
  }
  const loaded = []
  const postgres = await step("starting PostgreSQL", openPostgres)
  try {
    const version = await versionOf(postgres)
    const measured = await measure({ postgres, workspace, databaseName, loaded, options })
    return { options, postgres: version, ...measured, goals: judge(measured) }
  } finally {
    await Promise.all(loaded.map(({ close }) => close()))
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
