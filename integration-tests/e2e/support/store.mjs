// Starts the demo store as `npm run demo` does: an empty database of its own, a free port, fewer
// orders. Ends when it is asked to, or with the test runner, whatever that dies of.
import { spawn } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import getPort from "get-port"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..")
const demo = path.join(root, "demo/scripts")
const log = path.join(root, "demo/.data/demo.log")
const host = "127.0.0.1"
const port = await getPort({ host })

// A database of the developer's own must never be the one that tests write to.
const { DATABASE_URL: _, NODE_ENV: __, ...inherited } = process.env
const env = {
  ...inherited,
  HOST: host,
  PORT: String(port),
  DEMO_ORDERS: "200",
  DEMO_POSTGRES_DIR: path.join(root, "demo/.data/postgres-e2e"),
}

let running = null
let ending = false

/** Runs one of the demo's scripts, which ends with this process; answers its exit code. */
const run = (script) =>
  new Promise((resolve) => {
    running = spawn(
      process.execPath,
      [
        "--import",
        `file://${path.join(root, "scripts/lib/end-with-parent.mjs")}`,
        path.join(demo, script),
      ],
      { cwd: root, env, stdio: ["ignore", "pipe", "inherit", "ipc"] }
    )
    running.stdout.setEncoding("utf8").on("data", (text) => {
      process.stdout.write(text)
      if (/Ready after/.test(text)) console.log(`The store for the tests: http://${host}:${port}`)
    })
    running.once("close", (code) => resolve(code ?? 1))
  })

const end = () => {
  ending = true
  running?.kill("SIGTERM")
}
process.on("SIGTERM", end)
process.on("SIGINT", end)
// A pipe whose reader is gone.
process.stdout.on("error", end)

const runner = Number(process.env.E2E_RUNNER)
if (runner) {
  setInterval(() => {
    try {
      process.kill(runner, 0)
    } catch {
      end()
    }
  }, 1000).unref()
}

// A run that was killed may have left its data.
const code = (await run("reset.mjs")) || (ending ? 0 : await run("start.mjs"))
fs.mkdirSync(path.join(root, "artifacts"), { recursive: true })
if (fs.existsSync(log)) fs.copyFileSync(log, path.join(root, "artifacts/e2e-store.log"))
process.exit(code)
