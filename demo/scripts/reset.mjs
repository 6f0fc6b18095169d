import fs from "node:fs"
import { PostgresInUseError } from "../../scripts/lib/postgres.mjs"
import { assertOurs, lookInto, openDatabase } from "./lib/database.mjs"
import { dataDir, postgresDir } from "./lib/paths.mjs"
import { say } from "./lib/progress.mjs"
import { StepError } from "./lib/run.mjs"
import { writeState } from "./lib/state.mjs"

const drop = async () => {
  const database = await openDatabase()
  try {
    const content = await lookInto(database.url)
    assertOurs(content)
    if (content !== "empty" || !database.own) {
      await database.drop()
    }
  } finally {
    await database.stop()
  }
}

const reset = async () => {
  if (!process.env.DATABASE_URL && !fs.existsSync(dataDir)) {
    return say("There is no demo data yet. Start the demo: npm run demo")
  }
  await drop().catch((error) => {
    if (process.env.DATABASE_URL || error instanceof PostgresInUseError) {
      throw error
    }
    // A cluster that does not start any more (a broken disk, another PostgreSQL): begin anew.
    fs.rmSync(postgresDir, { recursive: true, force: true })
  })
  writeState({ migrated: {} })
  say("The demo's data is gone. The next `npm run demo` fills a new shop.")
}

reset().catch((error) => {
  const running = error instanceof PostgresInUseError
  say(
    running
      ? "The demo is running. Stop it first."
      : error instanceof StepError
        ? error.message
        : error.stack
  )
  process.exitCode = 1
})
