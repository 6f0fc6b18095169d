import fs from "node:fs"
import path from "node:path"
import { Worker } from "node:worker_threads"
import { type CheckedBatch, type CheckedFile, checkFile } from "./check-file"
import type { FileContext } from "./row-readers"
import type { FileToRead } from "./read-rows"
import { UnreadableFile } from "./source-row"
import type { FromWorker } from "./worker-messages"

const WORKER = path.join(__dirname, "..", "_check-worker.js")

/** What reading needs by far not; a file that were to need more must not take the store with it. */
const MEMORY_MB = 192

/** Rows live for a batch: in less room they would be copied again and again before they are gone. */
const NEW_OBJECTS_MB = 32

/** {@link checkFile} in a thread of its own. */
function checkInThread(
  file: FileToRead,
  context: FileContext,
  take: (batch: CheckedBatch) => Promise<void>
): Promise<CheckedFile> {
  const worker = new Worker(WORKER, {
    workerData: { file, context },
    // What the store's own process was told to load is of no use here.
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: MEMORY_MB,
      maxYoungGenerationSizeMb: NEW_OBJECTS_MB,
    },
  })
  const checked = new Promise<CheckedFile>((resolve, reject) => {
    worker.on("message", (said: FromWorker) => {
      if (said.kind === "done") resolve(said.result)
      else if (said.kind === "unreadable") reject(new UnreadableFile(said.message))
      else take(said.batch).then(() => worker.postMessage("taken"), reject)
    })
    worker.on("error", reject)
    worker.on("exit", () => reject(new Error("The thread that reads the file has ended")))
  })
  return checked.finally(() => void worker.terminate())
}

/**
 * {@link checkFile}, beside the event loop where the plugin is built. Run from its sources, as the
 * plugin's own tests do, there is no file for a thread, and a platform may refuse to start one: it reads
 * between other work then.
 */
export const checkBeside: typeof checkFile = async (file, context, take) => {
  if (!fs.existsSync(WORKER)) return await checkFile(file, context, take)
  let hasBegun = false
  try {
    return await checkInThread(file, context, (batch) => {
      hasBegun = true
      return take(batch)
    })
  } catch (error) {
    if (hasBegun || error instanceof UnreadableFile) throw error
    return await checkFile(file, context, take)
  }
}
