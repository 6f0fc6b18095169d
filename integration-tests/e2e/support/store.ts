import { type ChildProcess, spawn } from "node:child_process"
import fs from "node:fs"
import net from "node:net"
import path from "node:path"

const ROOT = path.resolve(__dirname, "../../..")
const DEMO = path.join(ROOT, "demo/scripts")
const LOG = path.join(ROOT, "demo/.data/demo.log")
const HOST = "127.0.0.1"

/** A demo store in a database of its own, so that nobody's demo data is touched. */
export interface DemoStore {
  url: string
  stop: () => Promise<void>
}

/** What `npm test` sets for the tests alone and a merchant's shop does not have. */
const ONLY_FOR_TESTS =
  /^(NODE_ENV|NODE_OPTIONS|JEST_|LOG_LEVEL$|JWT_SECRET|COOKIE_SECRET|DB_|DATABASE_URL)/

const environment = (more: Record<string, string>) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ONLY_FOR_TESTS.test(name))),
  ...more,
})

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = net.createServer()
    probe.once("error", reject)
    probe.listen(0, HOST, () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })

const say = (line: string) => process.stdout.write(`[store] ${line.trim()}\n`)

/** Runs one of the demo's scripts, which ends when this process does. */
const launch = (script: string, env: Record<string, string>, onLine: (line: string) => void) => {
  const endWithParent = `file://${path.join(ROOT, "scripts/lib/end-with-parent.mjs")}`
  const child = spawn(
    process.execPath,
    ["--import", endWithParent, path.join(DEMO, script)],
    // The channel says nothing; that it breaks is how the script learns of our end.
    { cwd: ROOT, env: environment(env), stdio: ["ignore", "pipe", "pipe", "ipc"] }
  )
  let rest = ""
  const read = (chunk: string) => {
    const lines = (rest + chunk).split("\n")
    rest = lines.pop() ?? ""
    lines.filter((line) => line.trim()).forEach(onLine)
  }
  child.stdout?.setEncoding("utf8").on("data", read)
  child.stderr?.setEncoding("utf8").on("data", read)
  return child
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once("close", () => resolve()))

const stop = async (child: ChildProcess) => {
  child.kill("SIGTERM")
  const patience = setTimeout(() => child.kill("SIGKILL"), 20_000)
  await ended(child)
  clearTimeout(patience)
}

const untilReady = (child: ChildProcess, told: string[]) =>
  new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", () => told.some((line) => /Ready after/.test(line)) && resolve())
    child.once("close", () =>
      reject(new Error(`The demo store did not start:\n${told.join("\n")}`))
    )
  })

const openDatabase = async () => {
  const { postgresFromEnvironment } = await import("../../../scripts/lib/postgres.mjs")
  const server = postgresFromEnvironment({ ...process.env, DATABASE_URL: undefined })
  if (!server) {
    throw new Error("The browser tests need a PostgreSQL. Run them with: npm test -- e2e")
  }
  const name = `blacklist_e2e_${process.pid}`
  await server.createDatabase(name)
  return { url: server.url(name), drop: () => server.dropDatabase(name) }
}

/**
 * Starts the real demo store as `npm run demo` does, with fewer orders. `E2E_STORE` names one
 * that runs already, for work on these tests: it is used as it is and left running.
 */
export async function startDemoStore(): Promise<DemoStore> {
  if (process.env.E2E_STORE) {
    return { url: process.env.E2E_STORE, stop: async () => {} }
  }
  const database = await openDatabase()
  const port = await freePort()
  const told: string[] = []
  const store = launch(
    "start.mjs",
    { DATABASE_URL: database.url, HOST, PORT: String(port), DEMO_ORDERS: "200" },
    (line) => {
      told.push(line)
      if (/^\s*[✓✗…]/.test(line)) say(line)
    }
  )
  const stopAll = async () => {
    await stop(store)
    if (fs.existsSync(LOG)) fs.copyFileSync(LOG, path.join(ROOT, "artifacts/e2e-store.log"))
    // The demo remembers every database it made tables in; this one is gone for good.
    await ended(launch("reset.mjs", { DATABASE_URL: database.url }, () => {}))
    await database.drop()
  }
  try {
    await untilReady(store, told)
  } catch (error) {
    await stopAll()
    throw error
  }
  return { url: `http://${HOST}:${port}`, stop: stopAll }
}
