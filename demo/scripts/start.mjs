import fs from "node:fs"
import getPort from "get-port"
import { Listr, PRESET_TIMER } from "listr2"
import waitOn from "wait-on"
import { ensurePlugin, ensureStore } from "./lib/build.mjs"
import { assertOurs, ensureSchema, lookInto, openDatabase, seed } from "./lib/database.mjs"
import { dataDir, logFile, serverDir } from "./lib/paths.mjs"
import { medusa, StepError, stopAll } from "./lib/run.mjs"
import { takeTurn } from "./lib/turn.mjs"

const port = Number(process.env.PORT || 9000)
const host = process.env.HOST || "127.0.0.1"
const isEverywhere = host === "0.0.0.0" || host === "::"
let database
let content
let release
let server
let ending

/** Everything this start began ends with it, the server before the database it uses. */
const end = (code) => {
  ending ??= (async () => {
    await stopAll()
    await database?.stop()
    await release?.()
    // The list of tasks hides it.
    if (process.stdout.isTTY) process.stdout.write("\x1b[?25h")
    process.exit(code)
  })()
  return ending
}
for (const [signal, code] of Object.entries({ SIGINT: 0, SIGTERM: 0, SIGHUP: 129 })) {
  process.on(signal, () => end(code))
}

const openPort = async () => {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StepError(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`)
  }
  if ((await getPort({ port, host })) !== port) {
    throw new StepError(
      `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=9100 npm run demo`
    )
  }
}

const openData = async (_, task) => {
  database = await openDatabase()
  content = await lookInto(database.url)
  assertOurs(database, content)
  task.title = `PostgreSQL: ${database.own ? "your own, from DATABASE_URL" : `port ${database.port}`}`
  if (content === "unfinished") {
    if (database.own) {
      throw new StepError(
        "An earlier start was stopped while it filled this database. Clear it: npm run demo:reset"
      )
    }
    await database.drop()
    content = "empty"
  }
}

const ensureShop = async (_, task) => {
  task.title = "Its tables"
  await ensureSchema(database, content)
  task.title = "Its shop"
  if (content !== "ready") {
    await seed(database, (progress) => (task.title = `Its shop: ${progress}`))
  }
}

const startServer = async () => {
  server = medusa(["start", "--host", host, "--port", String(port)], {
    cwd: serverDir,
    env: { DATABASE_URL: database.url, PORT: String(port), NODE_ENV: "production" },
  })
  const name = isEverywhere ? "127.0.0.1" : host
  await Promise.race([
    waitOn({ resources: [`http-get://${name}:${port}/health`], interval: 200, timeout: 120_000 }),
    server.then(() => Promise.reject(new StepError(`The store ended. More in ${logFile}`))),
  ])
}

const tasks = new Listr(
  [
    { title: "PostgreSQL", task: openData },
    { title: "The plugin, built and installed", task: ensurePlugin },
    {
      title: "The store",
      // One mostly computes, the other mostly waits for the database: together they save a minute.
      task: (_, task) =>
        task.newListr(
          [
            { title: "Its dashboard", task: ensureStore },
            { title: "Its shop", task: ensureShop },
          ],
          { concurrent: true }
        ),
    },
    { title: "Starting the store", task: startServer },
  ],
  {
    registerSignalListeners: false,
    rendererOptions: { collapseSubtasks: false, showErrorMessage: false, timer: PRESET_TIMER },
    fallbackRendererOptions: { timer: PRESET_TIMER },
  }
)

try {
  fs.mkdirSync(dataDir, { recursive: true })
  release = await takeTurn()
  await openPort()
  fs.writeFileSync(logFile, "")
  await tasks.run()
  const name = host === "127.0.0.1" || isEverywhere ? "localhost" : host
  console.log(`
  Storefront   http://${name}:${port}/shop
  Dashboard    http://${name}:${port}/app
  Log in with  admin@demo.example  /  demo-admin

  Stop         Ctrl-C (the data is kept)
  Start over   npm run demo:reset

  Ready after ${Math.round(process.uptime())} s. Medusa's own log: ${logFile}
`)
  await server
  throw new StepError(`The store ended. More in ${logFile}`)
} catch (error) {
  if (!ending) {
    console.error(`\n${error instanceof StepError ? error.message : error.stack}\n`)
  }
  await end(1)
}
