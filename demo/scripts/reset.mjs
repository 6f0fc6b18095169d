import fs from "node:fs"
import path from "node:path"
import { startPostgres } from "../../scripts/lib/postgres.mjs"
import { assertOurs, lookInto, openDatabase } from "./lib/database.mjs"
import { dataDir, postgresDir } from "./lib/paths.mjs"
import { StepError } from "./lib/run.mjs"
import { readState, writeState } from "./lib/state.mjs"
import { takeTurn } from "./lib/turn.mjs"

const forget = (database) => {
  const { migrated = {}, begun = [] } = readState()
  delete migrated[database]
  writeState({ migrated, begun: begun.filter((key) => key !== database) })
}

const reset = async () => {
  if (!process.env.DATABASE_URL) {
    // Whatever state its files are in.
    const server = await startPostgres({ dir: postgresDir, fresh: true })
    await server.stop()
    return forget(path.relative(dataDir, postgresDir))
  }
  const database = await openDatabase()
  const content = await lookInto(database.url)
  assertOurs(database, content)
  if (content !== "empty") await database.drop()
  forget(database.key)
}

try {
  fs.mkdirSync(dataDir, { recursive: true })
  const release = await takeTurn()
  await reset().finally(release)
  console.log("The demo's data is gone. The next `npm run demo` fills a new shop.")
} catch (error) {
  console.error(error instanceof StepError ? error.message : error.stack)
  process.exitCode = 1
}
