// npm test [-- KIND...] [-- JEST ARGUMENTS]: the kinds in order, one PostgreSQL for all of them.
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { ensureInstalled } from "./ensure-installed.mjs"
import { root } from "./lib/root.mjs"

await ensureInstalled()

// Imported only now: they need what has just been installed.
const { findBrowser, howToGetABrowser } = await import("./lib/browser.mjs")
const { startJest } = await import("./lib/jest.mjs")
const { postgresFromEnvironment, startPostgres } = await import("./lib/postgres.mjs")

const KINDS = ["unit", "modules", "http", "package", "e2e"]
const NEEDS_DATABASE = ["modules", "http", "e2e", "package"]
const isCI = process.env.CI === "true" || process.env.CI === "1"

const parseArguments = (argv) => {
  const split = argv.indexOf("--")
  const named = split === -1 ? argv : argv.slice(0, split)
  const unknown = named.filter((kind) => !KINDS.includes(kind))
  if (unknown.length > 0) {
    console.error(
      `There is no kind of test named ${unknown.join(", ")}; there are ${KINDS.join(", ")}.`
    )
    console.error("Arguments for jest go after a further --, as in: npm test -- unit -- -t email")
    process.exit(2)
  }
  return {
    kinds: named.length > 0 ? KINDS.filter((kind) => named.includes(kind)) : KINDS,
    jestArguments: split === -1 ? [] : argv.slice(split + 1),
  }
}

const heading = (text) =>
  console.log(`\n=== ${text} ${"=".repeat(Math.max(3, 70 - text.length))}\n`)

const startDatabase = async () => {
  const given = postgresFromEnvironment({ ...process.env, DATABASE_URL: undefined })
  if (given) {
    console.log(`[test] using the PostgreSQL at ${given.host}:${given.port} (DB_HOST)`)
    return given
  }
  const startedAt = Date.now()
  const started = await startPostgres({
    dataDir: path.join(os.tmpdir(), `medusa-plugin-blacklist-test-${process.pid}`),
    persistent: false,
    signals: [],
    log: (line) => console.log(`[postgres] ${line}`),
  })
  console.log(`[test] PostgreSQL is up on port ${started.port} (${Date.now() - startedAt} ms)`)
  return started
}

const environmentFor = (database, browser) => {
  const env = {
    ...process.env,
    NODE_ENV: "test",
    TZ: "UTC",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
    JWT_SECRET: "only-for-tests",
    COOKIE_SECRET: "only-for-tests",
    MEDUSA_DISABLE_TELEMETRY: "true",
    // Medusa loads its configuration by a dynamic import, which jest only knows with this.
    NODE_OPTIONS: [
      process.env.NODE_OPTIONS,
      "--experimental-vm-modules",
      "--disable-warning=ExperimentalWarning",
    ]
      .filter(Boolean)
      .join(" "),
  }
  // A store of the developer's own must never be the one that tests write to.
  delete env.DATABASE_URL
  if (database) {
    // Medusa's test tools want TLS from every server that is not named localhost.
    env.DB_HOST = database.host === "127.0.0.1" ? "localhost" : database.host
    env.DB_PORT = String(database.port)
    env.DB_USERNAME = database.user
    env.DB_PASSWORD = database.password
  }
  if (browser) {
    env.CHROMIUM_PATH = browser
  }
  return env
}

const countSpecs = (dir) =>
  fs.existsSync(dir)
    ? fs.readdirSync(dir, { recursive: true }).filter((name) => /\.spec\.ts$/.test(String(name)))
        .length
    : 0

const withoutBrowser = () => {
  const banner = "!".repeat(74)
  console.log([banner, "THE BROWSER TESTS DID NOT RUN.", howToGetABrowser(), banner].join("\n"))
  const specs = countSpecs(path.join(root, "integration-tests", "e2e"))
  return isCI
    ? {
        kind: "e2e",
        passed: 0,
        failed: 1,
        skipped: 0,
        seconds: 0,
        note: "no browser, which CI must have",
      }
    : { kind: "e2e", passed: 0, failed: 0, skipped: specs, seconds: 0, note: "no browser found" }
}

const printSummary = (results) => {
  heading("summary")
  const cell = (value, width) => String(value).padStart(width)
  console.log(
    `${"kind".padEnd(9)}${cell("passed", 8)}${cell("failed", 8)}${cell("skipped", 9)}${cell("time", 9)}`
  )
  for (const { kind, passed, failed, skipped, seconds, note } of results) {
    const numbers = `${cell(passed, 8)}${cell(failed, 8)}${cell(skipped, 9)}`
    console.log(
      `${kind.padEnd(9)}${numbers}${cell(`${seconds.toFixed(1)} s`, 9)}  ${note}`.trimEnd()
    )
  }
  const total = (name) => results.reduce((sum, result) => sum + result[name], 0)
  console.log(`\n${total("passed")} passed, ${total("failed")} failed, ${total("skipped")} skipped`)
  return total("failed")
}

const { kinds, jestArguments } = parseArguments(process.argv.slice(2))
let database = null
let running = null
let interrupted = null

const interrupt = async (signal, code) => {
  if (interrupted) {
    return
  }
  interrupted = signal
  console.log(`\n[test] ${signal}: stopping`)
  await running?.stop()
  await database?.stop()
  process.exit(code)
}
process.on("SIGINT", () => void interrupt("SIGINT", 130))
process.on("SIGTERM", () => void interrupt("SIGTERM", 143))
process.on("SIGHUP", () => void interrupt("SIGHUP", 129))

const run = async (kind, browser) => {
  heading(kind)
  if (kind === "e2e" && !browser) {
    return withoutBrowser()
  }
  // Thresholds are for the whole of the unit tests, not for a few picked by name.
  const coverage = kind === "unit" && jestArguments.length === 0 ? ["--coverage"] : []
  // A Medusa application leaves timers behind that would keep jest waiting.
  const forceExit = NEEDS_DATABASE.includes(kind) ? ["--forceExit"] : []
  // Its connection pool prints a line for every database that is put back between two tests.
  const wantsOutput = jestArguments.some((argument) => argument.startsWith("--silent"))
  const silent = NEEDS_DATABASE.includes(kind) && !wantsOutput ? ["--silent"] : []
  running = startJest({
    kind,
    args: [...(isCI ? ["--ci"] : []), ...forceExit, ...silent, ...coverage, ...jestArguments],
    env: environmentFor(database, browser),
    resultFile: path.join(root, "artifacts", "test-results", `${kind}.json`),
  })
  const result = await running.finished
  running = null
  if (result.failed > 0) {
    console.log(`[test] ${kind}: ${result.failed} failed ${result.note ?? ""}`.trimEnd())
  }
  return result
}

const results = []
try {
  const browser = kinds.includes("e2e") ? findBrowser() : null
  if (kinds.some((kind) => NEEDS_DATABASE.includes(kind))) {
    database = await startDatabase()
  }
  for (const kind of kinds) {
    if (!interrupted) {
      results.push(await run(kind, browser))
    }
  }
} finally {
  if (!interrupted) {
    await database?.stop()
  }
}
if (!interrupted) {
  process.exitCode = printSummary(results) > 0 ? 1 : 0
}
