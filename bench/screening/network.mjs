import net from "node:net"
import { once } from "node:events"
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads"
import { fileURLToPath } from "node:url"

/**
 * A network between Node and PostgreSQL that makes every round trip longer. It runs in a thread of
 * its own and delays by blocking it, because timers know whole milliseconds only.
 *
 * @returns `{ port, close }`
 */
export const startNetwork = async (options) => {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: options })
  const [port] = await once(worker, "message")
  return { port, close: () => worker.terminate() }
}

if (!isMainThread && workerData?.milliseconds) {
  const { host, port, milliseconds } = workerData
  const pause = new Int32Array(new SharedArrayBuffer(4))
  const server = net.createServer({ noDelay: true }, (client) => {
    const database = net.connect({ host, port, noDelay: true })
    // The way there carries the whole delay: a query is one piece, an answer may be many.
    client.on("data", (piece) => {
      Atomics.wait(pause, 0, 0, milliseconds)
      database.write(piece)
    })
    database.pipe(client)
    client.on("end", () => database.end())
    for (const socket of [client, database]) {
      socket.on("error", () => [client, database].forEach((each) => each.destroy()))
    }
  })
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port))
}
