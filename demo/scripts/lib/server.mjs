import net from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { serverDir } from "./paths.mjs"
import { launchMedusa, StepError } from "./run.mjs"

export const assertPortFree = (port, host) =>
  new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once("error", (error) =>
      reject(
        new StepError(
          error.code === "EADDRINUSE"
            ? `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=9100 npm run demo`
            : `Port ${port} cannot be used: ${error.message}`
        )
      )
    )
    probe.listen(port, host, () => probe.close(resolve))
  })

/** Starts the built store and waits until it answers. */
export const startServer = async ({ databaseUrl, host, port }) => {
  const server = launchMedusa(["start", "--host", host, "--port", String(port)], {
    cwd: serverDir,
    env: { DATABASE_URL: databaseUrl, PORT: String(port), NODE_ENV: "production" },
  })
  let ended
  server.exited.then((code) => (ended = code))
  const asked = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(150)) {
    if (ended !== undefined) {
      throw new StepError(`The store ended at its start (${ended}):\n${server.lastLines()}`)
    }
    const answer = await fetch(`http://${asked}:${port}/health`).catch(() => null)
    if (answer?.ok) {
      return server
    }
  }
  throw new StepError(`The store does not answer on port ${port}:\n${server.lastLines()}`)
}
