import { spawn } from "node:child_process"
import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { demoDir, logFile, rootDir } from "./paths.mjs"

const require = createRequire(import.meta.url)
const running = new Set()

/** An error that is told in its own words alone, without a stack. */
export class StepError extends Error {}

const medusaCli = path.join(
  path.dirname(require.resolve("@medusajs/cli/package.json", { paths: [rootDir] })),
  "cli.js"
)
const endWithParent = path.join(rootDir, "scripts/lib/end-with-parent.mjs")

const environment = (env) => ({
  ...process.env,
  MEDUSA_DISABLE_TELEMETRY: "true",
  FORCE_COLOR: "0",
  // Tailwind looks for a plugin's classes from Medusa's own folder, which is above the demo's.
  NODE_PATH: path.join(demoDir, "node_modules"),
  ...env,
})

/**
 * Starts a Node program in a process group of its own, so that Ctrl-C reaches it through us
 * and in order. Its output goes to the log file; `onLine` sees every line.
 */
export const launch = (args, { cwd, env = {}, onLine } = {}) => {
  fs.mkdirSync(path.dirname(logFile), { recursive: true })
  const log = fs.createWriteStream(logFile, { flags: "a" })
  const child = spawn(process.execPath, ["--import", `file://${endWithParent}`, ...args], {
    cwd,
    env: environment(env),
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  })
  const lines = []
  let rest = ""
  const read = (chunk) => {
    log.write(chunk)
    const parts = (rest + chunk).split("\n")
    rest = parts.pop()
    for (const line of parts) {
      lines.push(line)
      onLine?.(line)
    }
    lines.splice(0, lines.length - 40)
  }
  child.stdout.setEncoding("utf8").on("data", read)
  child.stderr.setEncoding("utf8").on("data", read)
  running.add(child)
  const exited = new Promise((resolve) => {
    child.once("error", () => resolve(1))
    child.once("close", (code, signal) => {
      running.delete(child)
      log.end()
      resolve(code ?? signal)
    })
  })
  return {
    child,
    exited,
    lastLines: () =>
      [...lines, rest]
        .map((line) => line.slice(0, 400))
        .join("\n")
        .trim(),
  }
}

export const launchMedusa = (args, options) => launch([medusaCli, ...args], options)

/** Runs a Node program to its end. */
export const node = async (args, options, name = path.basename(args[0])) => {
  const { exited, lastLines } = launch(args, options)
  const code = await exited
  if (code !== 0) {
    throw new StepError(`${name} failed (${code}):\n${lastLines()}\n\nMore in ${logFile}`)
  }
}

/** Runs a Medusa command to its end. */
export const medusa = (args, options) => node([medusaCli, ...args], options, `medusa ${args[0]}`)

/** Ends what still runs: kindly, and after a while not. */
export const stopAll = async (patience = 8000) => {
  const children = [...running]
  const signal = (child, name) => {
    try {
      // The whole group: Medusa's migrations start programs of their own.
      process.kill(process.platform === "win32" ? child.pid : -child.pid, name)
    } catch {
      // Already gone.
    }
  }
  children.forEach((child) => signal(child, "SIGTERM"))
  const late = setTimeout(() => children.forEach((child) => signal(child, "SIGKILL")), patience)
  await Promise.all(
    children.map((child) =>
      child.exitCode !== null || child.signalCode !== null
        ? null
        : new Promise((resolve) => child.once("close", resolve))
    )
  )
  clearTimeout(late)
}
