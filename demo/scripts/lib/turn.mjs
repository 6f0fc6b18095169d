import lockfile from "proper-lockfile"
import { dataDir } from "./paths.mjs"
import { StepError } from "./run.mjs"

/** One demo at a time in this folder: two would build and log into the same files. */
export const takeTurn = async () => {
  try {
    // A demo that was killed keeps its turn for five seconds.
    const retries = { retries: 6, factor: 1, minTimeout: 1000 }
    return await lockfile.lock(dataDir, {
      stale: 5000,
      retries,
      lockfilePath: `${dataDir}/demo.lock`,
    })
  } catch (error) {
    throw error.code === "ELOCKED"
      ? new StepError("The demo is already running in this folder. Stop it first.")
      : error
  }
}
