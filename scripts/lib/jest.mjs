import { spawn } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { root } from "./root.mjs"
import { whenThisProcessEnds } from "./watchdog.mjs"

const jestBinary = path.join(root, "node_modules", "jest", "bin", "jest.js")
const posix = process.platform !== "win32"

/** Signals the child and everything it started; answers false when nothing is left. */
const signalGroup = (child, signal) => {
  try {
    process.kill(posix ? -child.pid : child.pid, signal)
    return true
  } catch {
    return false
  }
}

/** The figures of one jest run, with what jest only tells by its exit code. */
const countsOf = (resultFile, code) => {
  const counts = { passed: 0, failed: 0, skipped: 0, note: "" }
  let result = null
  try {
    result = JSON.parse(fs.readFileSync(resultFile, "utf8"))
  } catch {
    return { ...counts, failed: 1, note: code === 0 ? "no result" : "jest did not finish" }
  }
  counts.passed = result.numPassedTests
  counts.failed = result.numFailedTests
  counts.skipped = result.numPendingTests + result.numTodoTests
  // A spec file that could not be loaded, or whose end went wrong, has no failed test to count.
  const broken = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed")
  )
  if (broken.length > 0) {
    counts.failed += broken.length
    counts.note = `${broken.length} spec file(s) failed outside their tests`
  }
  if (counts.passed + counts.failed === 0) {
    return { ...counts, failed: 1, note: "no test ran" }
  }
  if (code !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, note: "jest failed, see above (coverage?)" }
  }
  return counts
}

/** Kinds whose spec files each start a whole application in jest's own process. */
const STARTS_APPLICATIONS = ["modules", "http"]

/**
 * One spec file after the other. What an application leaves behind in a process is never freed, and some
 * twenty of them fill its memory: they get a process that is replaced in between.
 */
const oneByOne = (kind) =>
  STARTS_APPLICATIONS.includes(kind)
    ? ["--maxWorkers=1", "--workerIdleMemoryLimit=1GB"]
    : ["--runInBand"]

/**
 * Runs one jest project in a process group of its own, so that whatever its tests leave
 * behind can be ended with it.
 */
export const startJest = ({ kind, args, env, resultFile }) => {
  fs.mkdirSync(path.dirname(resultFile), { recursive: true })
  fs.rmSync(resultFile, { force: true })
  const startedAt = Date.now()
  const child = spawn(
    process.execPath,
    [jestBinary, "--selectProjects", kind, ...oneByOne(kind)].concat(
      ["--json", `--outputFile=${resultFile}`],
      args
    ),
    { cwd: root, env, detached: posix, stdio: ["ignore", "inherit", "inherit"] }
  )
  const watchdog = whenThisProcessEnds('kill -9 "-$1" 2>/dev/null', [String(child.pid)])
  const finished = new Promise((resolve) => {
    child.once("error", () => resolve(1))
    child.once("close", (code) => resolve(code ?? 1))
  }).then((code) => {
    watchdog.callOff()
    signalGroup(child, "SIGKILL")
    return { kind, seconds: (Date.now() - startedAt) / 1000, ...countsOf(resultFile, code) }
  })
  return {
    finished,
    stop: async () => {
      signalGroup(child, "SIGINT")
      const patience = setTimeout(() => signalGroup(child, "SIGKILL"), 5000)
      await finished
      clearTimeout(patience)
    },
  }
}
