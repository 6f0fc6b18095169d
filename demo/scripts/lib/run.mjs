import fs from "node:fs"
import path from "node:path"
import { execa } from "execa"
import { demoDir, logFile, rootDir } from "./paths.mjs"

/** An error that is shown in its own words alone, without a stack. */
export class StepError extends Error {}

const endWithParent = `file://${path.join(rootDir, "scripts/lib/end-with-parent.mjs")}`
const medusaCli = path.join(rootDir, "node_modules/@medusajs/cli/cli.js")
const running = new Set()

const lastLines = () => fs.readFileSync(logFile, "utf8").trim().split("\n").slice(-40).join("\n")

/**
 * Runs a Node program, whose output goes to the log file. `onLine` sees each line of it.
 * The promise rejects when the program ends with an error.
 */
export const node = async (args, { cwd = rootDir, env = {}, onLine } = {}) => {
  const child = execa(process.execPath, ["--import", endWithParent, ...args], {
    cwd,
    env: {
      MEDUSA_DISABLE_TELEMETRY: "true",
      FORCE_COLOR: "0",
      // Tailwind looks for a plugin's classes from Medusa's own folder, which is above the demo's.
      NODE_PATH: path.join(demoDir, "node_modules"),
      ...env,
    },
    ipc: true,
    // In a group of its own, so that Ctrl-C reaches it through us and in order.
    detached: process.platform !== "win32",
    forceKillAfterDelay: 8000,
    stdin: "ignore",
    stdout: ["pipe", { file: logFile, append: true }],
    stderr: [{ file: logFile, append: true }],
    buffer: false,
  })
  running.add(child)
  try {
    for await (const line of child) onLine?.(line)
    await child
  } catch (error) {
    const name = path.basename(args[0]) === "cli.js" ? `medusa ${args[1]}` : args[0]
    throw new StepError(
      `${name} failed (${error.exitCode ?? error.signal}):\n${lastLines()}\n\nMore in ${logFile}`
    )
  } finally {
    running.delete(child)
  }
}

export const medusa = (args, options) => node([medusaCli, ...args], { cwd: demoDir, ...options })

/** Ends what still runs: with SIGTERM, and after a while with SIGKILL. */
export const stopAll = async () => {
  const children = [...running]
  children.forEach((child) => child.kill())
  await Promise.allSettled(children)
}
