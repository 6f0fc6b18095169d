// npm test -- [KIND...] [ARGUMENTS]: runs kinds of tests one after the other, all of them where none
// is named. The arguments go to jest, or to Playwright for e2e.
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { execa } from "execa"
import { markdownTable } from "markdown-table"
import { findBrowser } from "./lib/browser.mjs"
import { root } from "./lib/root.mjs"

const isCI = Boolean(process.env.CI)
// A process that is replaced when it holds more than 1 GB: what an application leaves behind is never freed.
const MANY_APPLICATIONS = [
  `--maxWorkers=${os.totalmem() > 12e9 ? 2 : 1}`,
  "--workerIdleMemoryLimit=1GB",
  // An application leaves timers behind, and its connection pool prints a line after every test.
  "--forceExit",
  "--silent",
]
const KINDS = {
  unit: [],
  modules: MANY_APPLICATIONS,
  http: MANY_APPLICATIONS,
  package: ["--runInBand", "--forceExit", "--silent"],
  e2e: [],
}

const given = process.argv.slice(2)
const firstArgument = given.findIndex((word) => !(word in KINDS))
const named = firstArgument === -1 ? given : given.slice(0, firstArgument)
const rest = given.slice(named.length).filter((word) => word !== "--")

const jest = (kind, output) => [
  "jest/bin/jest.js",
  ...["--selectProjects", kind, "--json", `--outputFile=${output}`],
  ...(isCI ? ["--ci"] : []),
  // The threshold is for all unit tests, not for a few picked by name.
  ...(kind === "unit" && rest.length === 0 ? ["--coverage"] : []),
  ...KINDS[kind].filter(
    (flag) => !rest.some((argument) => argument.startsWith(flag.split("=")[0]))
  ),
]

/** Spec files that could not be loaded have no failed test to count. */
const countJest = ({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests,
  ...result
}) => ({
  passed: numPassedTests,
  failed: numFailedTests + result.numRuntimeErrorTestSuites,
  skipped: numPendingTests + numTodoTests,
})

/** The tests that passed only when they were tried again. */
const unsteadyInJest = ({ testResults }) =>
  testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, invocations }) => status === "passed" && invocations > 1)
    .map(({ fullName }) => fullName)

const playwright = ["@playwright/test/cli.js", "test", "--reporter=list,json"]

const countPlaywright = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: stats.skipped,
})

const specsIn = ({ specs, suites = [] }) => [...specs, ...suites.flatMap(specsIn)]

const unsteadyInPlaywright = ({ suites }) =>
  suites
    .flatMap(specsIn)
    .filter(({ tests }) => tests.some(({ status }) => status === "flaky"))
    .map(({ file, title }) => `${file}: ${title}`)

const run = async (kind) => {
  console.log(`\n=== ${kind} ${"=".repeat(70 - kind.length)}\n`)
  const usesPlaywright = kind === "e2e"
  const browser = usesPlaywright ? findBrowser() : undefined
  if (usesPlaywright && !browser) {
    console.log(
      "No Chromium or Chrome was found. Install one, or name the one you have in CHROMIUM_PATH."
    )
    return isCI ? { passed: 0, failed: 1, skipped: 0 } : { passed: 0, failed: 0, skipped: 1 }
  }
  const output = path.join(root, "artifacts/test-results", `${kind}.json`)
  fs.mkdirSync(path.dirname(output), { recursive: true })
  fs.rmSync(output, { force: true })
  const [script, ...flags] = usesPlaywright ? playwright : jest(kind, output)
  const { exitCode } = await execa(
    process.execPath,
    [
      ...["--import", `file://${path.join(root, "scripts/lib/end-with-parent.mjs")}`],
      // Medusa loads its configuration by a dynamic import, which jest only knows with this.
      ...["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"],
      ...[path.join(root, "node_modules", script), ...flags, ...rest],
    ],
    {
      cwd: root,
      env: browser ? { PLAYWRIGHT_JSON_OUTPUT_NAME: output, CHROMIUM_PATH: browser } : {},
      stdio: ["ignore", "inherit", "inherit"],
      ipc: true,
      reject: false,
    }
  )
  try {
    const result = JSON.parse(fs.readFileSync(output, "utf8"))
    const counts = usesPlaywright ? countPlaywright(result) : countJest(result)
    const unsteady = usesPlaywright ? unsteadyInPlaywright(result) : unsteadyInJest(result)
    for (const name of unsteady) console.log(`Passed only when tried again: ${name}`)
    // A missed threshold of coverage is told by the exit code alone.
    return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

let interrupted = false
process.on("SIGINT", () => (interrupted = true))

const results = []
for (const kind of named.length > 0 ? named : Object.keys(KINDS)) {
  const startedAt = Date.now()
  results.push({ kind, ...(await run(kind)), seconds: Math.round((Date.now() - startedAt) / 1000) })
  if (interrupted) process.exit(130)
}

const columns = ["kind", "passed", "failed", "skipped", "seconds"]
const rows = results.map((result) => columns.map((column) => String(result[column])))
console.log(`\n${markdownTable([columns, ...rows], { align: ["l", "r", "r", "r", "r"] })}\n`)
const total = (name) => results.reduce((sum, result) => sum + result[name], 0)
console.log(`${total("passed")} passed, ${total("failed")} failed, ${total("skipped")} skipped`)
process.exitCode = total("failed") > 0 ? 1 : 0
