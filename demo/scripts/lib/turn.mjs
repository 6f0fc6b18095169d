import path from "node:path"
import { claim, PostgresInUseError } from "../../../scripts/lib/postgres/owner.mjs"
import { dataDir } from "./paths.mjs"
import { StepError } from "./run.mjs"

/** One demo at a time in this folder: two would build and log into the same files. */
export const takeTurn = () => {
  try {
    return claim(path.join(dataDir, "demo"))
  } catch (error) {
    throw error instanceof PostgresInUseError
      ? new StepError(`The demo is already running (process ${error.owner.pid}). Stop it first.`)
      : error
  }
}
