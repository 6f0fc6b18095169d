import { type MessagePort, parentPort, workerData } from "node:worker_threads"
import { checkFile } from "./utils/check-file"
import type { FileContext } from "./utils/row-readers"
import type { FileToRead } from "./utils/read-rows"
import { UnreadableFile } from "./utils/source-row"
import type { FromWorker } from "./utils/worker-messages"

/*
 * The thread that reads files: checkouts need the event loop that a hundred thousand rows would hold up. The
 * name of the file keeps Medusa from importing it at boot.
 */

async function work(port: MessagePort): Promise<void> {
  const { file, context } = workerData as { file: FileToRead; context: FileContext }
  const say = (message: FromWorker) => port.postMessage(message)
  const taken = () => new Promise<void>((resolve) => port.once("message", () => resolve()))
  try {
    // While one batch is staged the next is read, and no more than that.
    let staged = Promise.resolve()
    const result = await checkFile(file, context, async (batch) => {
      await staged
      staged = taken()
      say({ kind: "batch", batch })
    })
    await staged
    say({ kind: "done", result })
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    say({ kind: "unreadable", message: error.message })
  }
  port.close()
}

if (parentPort) void work(parentPort)
