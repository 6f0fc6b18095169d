import fs from "node:fs"
import { assertOurs, lookInto, openDatabase } from "./lib/database.mjs"
import { dataDir, postgresDir } from "./lib/paths.mjs"
import { startPostgres } from "../../scripts/lib/postgres.mjs"
import { say } from "../../scripts/lib/progress.mjs"
import { StepError } from "./lib/run.mjs"
import { readState, writeState } from "./lib/state.mjs"
import { takeTurn } from "./lib/turn.mjs"

const drop = async () => {
  const database = await openDatabase()
  try {
    const content = await lookInto(database.url)
    assertOurs(database, content)
    if (content !== "empty") {
      await database.drop()
    }
    const { migrated = {}, begun = [] } = readState()
    delete migrated[database.key]
    writeState({ migrated, begun: begun.filter((key) => key !== database.key) })
  } finally {
    await database.stop()
  }
}

const reset = async () => {
  if (!process.env.DATABASE_URL && !fs.existsSync(dataDir)) {
    return say("There is no demo data yet. Start the demo: npm run demo")
  }
  fs.mkdirSync(dataDir, { recursive: true })
  const turn = await takeTurn()
  try {
    await drop().catch((error) => {
      if (process.env.DATABASE_URL) {
        throw error
      }
      // A cluster that does not start any more (a full disk, another PostgreSQL): begin anew.
      return startPostgres({ dir: postgresDir, fresh: true }).then((server) => server.stop())
    })
  } finally {
    await turn.release()
  }
  say("The demo's data is gone. The next `npm run demo` fills a new shop.")
}

reset().catch((error) => {
  say(error instanceof StepError ? error.message : error.stack)
  process.exitCode = 1
})
