import fs from "node:fs"
import { ensurePlugin, ensureStore } from "./lib/build.mjs"
import { assertOurs, ensureSchema, lookInto, openDatabase, seed } from "./lib/database.mjs"
import { dataDir, logFile } from "./lib/paths.mjs"
import { box, hush, say, step } from "../../scripts/lib/progress.mjs"
import { StepError, stopAll } from "./lib/run.mjs"
import { assertPortFree, startServer } from "./lib/server.mjs"
import { takeTurn } from "./lib/turn.mjs"

const port = Number(process.env.PORT || 9000)
const host = process.env.HOST || "127.0.0.1"
const startedAt = Date.now()
let database
let content
let turn
let ending

/** Everything this start began ends with it, the server before the database it uses. */
const end = (code) => {
  ending ??= (async () => {
    hush()
    await stopAll()
    await database?.stop()
    await turn?.release()
    process.exit(code)
  })()
  return ending
}

for (const [signal, code] of Object.entries({ SIGINT: 0, SIGTERM: 0, SIGHUP: 129 })) {
  process.on(signal, () => {
    if (!ending) {
      say("\n  stopping …")
    }
    end(code)
  })
}

/** The tables and the shop in them; both only where they are missing. */
const ensureShop = async () => {
  if (content === "unfinished") {
    if (database.own) {
      throw new StepError(
        "An earlier start was stopped while it filled this database. Clear it: npm run demo:reset"
      )
    }
    say("  · an earlier start was stopped while it filled the shop: beginning again")
    await database.drop()
    content = "empty"
  }
  await ensureSchema(database, content)
  if (content === "empty" || content === "partial") {
    await seed(database)
  }
}

const main = async () => {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StepError(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`)
  }
  say("\n  The demo store of medusa-plugin-blacklist\n")
  fs.mkdirSync(dataDir, { recursive: true })
  turn = await takeTurn()
  await assertPortFree(port, host)
  fs.writeFileSync(logFile, "")

  await step("PostgreSQL", async (detail) => {
    database = await openDatabase()
    content = await lookInto(database.url)
    assertOurs(database, content)
    detail(database.own ? "your own, from DATABASE_URL" : `port ${database.port}`)
  })
  await ensurePlugin()
  // One mostly computes, the other mostly waits for the database: together they save a minute.
  await Promise.all([ensureShop(), ensureStore()])
  const server = await step("starting the store", () =>
    startServer({ databaseUrl: database.url, host, port })
  )

  const name = host === "127.0.0.1" || host === "0.0.0.0" || host === "::" ? "localhost" : host
  say()
  box([
    `Storefront   http://${name}:${port}/shop`,
    `Dashboard    http://${name}:${port}/app`,
    "",
    "Log in with  admin@demo.example  /  demo-admin",
    "",
    "Stop         Ctrl-C (the data is kept)",
    "Start over   npm run demo:reset",
  ])
  say(
    `\n  Ready after ${((Date.now() - startedAt) / 1000).toFixed(0)} s. Medusa's own log: ${logFile}\n`
  )

  const code = await server.exited
  if (!ending) {
    throw new StepError(`The store ended by itself (${code}):\n${server.lastLines()}`)
  }
}

main().catch(async (error) => {
  if (ending) {
    return
  }
  say(`\n  ${error instanceof StepError ? error.message : error.stack}\n`)
  await end(1)
})
