import fs from "node:fs"
import path from "node:path"
import { lock } from "proper-lockfile"

export const CACHE = path.resolve(__dirname, "../../../.cache/e2e")

/**
 * One worker at a time pays: the message of a refusal is one for the whole store, and the spec of
 * the settings changes it for a while.
 */
export async function atTheTill<T>(work: () => Promise<T>): Promise<T> {
  fs.mkdirSync(CACHE, { recursive: true })
  const release = await lock(CACHE, {
    lockfilePath: path.join(CACHE, "till.lock"),
    retries: { retries: 1000, factor: 1, minTimeout: 100, maxTimeout: 100 },
  })
  try {
    return await work()
  } finally {
    await release()
  }
}
