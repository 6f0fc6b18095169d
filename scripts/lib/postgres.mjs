import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { accountFor, placeFor } from "./postgres/account.mjs"
import { findPostgresHome, makeExecutable } from "./postgres/binaries.mjs"
import { claim, currentOwner, PostgresInUseError } from "./postgres/owner.mjs"
import {
  assertSameVersion,
  clearLeftovers,
  freePort,
  initialise,
  isInitialised,
  launch,
  readCredentials,
} from "./postgres/server.mjs"

export { PostgresInUseError }

const require = createRequire(import.meta.url)

// Not 127.0.0.1: Medusa's test tools want TLS from every server that is not named localhost.
const HOST = "localhost"

const query = async (connection, database, text) => {
  const { Client } = require("pg")
  const client = new Client({ ...connection, database, connectionTimeoutMillis: 5000 })
  // A server that goes away while we hang up is not news.
  client.on("error", () => {})
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end().catch(() => {})
  }
}

const quoted = (name) => `"${name.replaceAll('"', '""')}"`

const handleFor = (connection, rest) => ({
  ...connection,
  url: (database) =>
    `postgres://${encodeURIComponent(connection.user)}:${encodeURIComponent(connection.password ?? "")}` +
    `@${connection.host}:${connection.port}/${encodeURIComponent(database)}`,
  /** Does nothing when the database exists; answers whether it was created. */
  createDatabase: async (name) => {
    try {
      await query(connection, "postgres", `CREATE DATABASE ${quoted(name)}`)
      return true
    } catch (error) {
      if (error.code === "42P04") {
        return false
      }
      throw error
    }
  },
  dropDatabase: async (name) => {
    await query(connection, "postgres", `DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`)
  },
  ...rest,
})

const waitUntilReady = async (server, connection) => {
  const deadline = Date.now() + 60_000
  let dead = false
  server.exited.then(() => (dead = true))
  while (!dead && Date.now() < deadline) {
    try {
      await query(connection, "postgres", "select 1")
      return
    } catch {
      await sleep(50)
    }
  }
  throw new Error(`PostgreSQL did not start. Its last words:\n${server.lastLines()}`)
}

const launchOnFreePort = async (options, credentials, wantedPort) => {
  for (let attempt = 1; ; attempt++) {
    const port = wantedPort ?? (await freePort())
    const server = launch({ ...options, port })
    const connection = { host: HOST, port, ...credentials }
    try {
      await waitUntilReady(server, connection)
      return { server, connection }
    } catch (error) {
      server.signal("SIGQUIT")
      await server.exited
      // Somebody took the port in between, or a killed server still lets go of its memory.
      const passing = /Address already in use|still in use/.test(error.message)
      if (!passing || attempt === 5 || (wantedPort && /Address already/.test(error.message))) {
        throw error
      }
      await sleep(500)
    }
  }
}

const onEnd = (stop, stopNow, signals) => {
  const handlers = signals.map((signal) => {
    const code = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal]
    const handler = () => stop().finally(() => process.exit(code))
    process.once(signal, handler)
    return [signal, handler]
  })
  process.once("exit", stopNow)
  return () => {
    handlers.forEach(([signal, handler]) => process.off(signal, handler))
    process.off("exit", stopNow)
  }
}

/**
 * Starts a real PostgreSQL from npm for the demo, the tests or the benchmark.
 *
 * @param {object} options
 * @param {string} options.dataDir where the data is kept (the handle's `dataDir` tells where it really is)
 * @param {number} [options.port] a free one is picked when absent
 * @param {boolean} [options.persistent=true] keep the data after `stop()`; false deletes it
 * @param {boolean} [options.durable=persistent] false switches fsync and the like off
 * @param {boolean} [options.reuse=false] when another process runs this data directory, use its server
 *   (`stop()` then leaves it running) instead of throwing `PostgresInUseError`
 * @param {string[]} [options.signals] the signals that stop the server and end this process; pass
 *   `[]` when the caller has handlers of its own that end with `stop()`
 * @param {(line: string) => void} [options.log]
 */
export const startPostgres = async ({
  dataDir: wantedDir,
  port,
  persistent = true,
  durable = persistent,
  reuse = false,
  signals = ["SIGINT", "SIGTERM", "SIGHUP"],
  log = () => {},
}) => {
  const installed = await findPostgresHome()
  makeExecutable(installed)
  const requested = path.resolve(wantedDir)
  const account = accountFor(requested, log)
  const { dataDir, home } = placeFor({ dataDir: requested, home: installed, account, log })

  const owner = reuse ? currentOwner(dataDir) : null
  if (owner?.port) {
    const connection = { host: HOST, port: owner.port, ...readCredentials(dataDir) }
    return handleFor(connection, { dataDir, reused: true, stop: async () => {} })
  }

  const ownership = claim(dataDir)
  try {
    await clearLeftovers(dataDir, home, log)
    if (!persistent || !isInitialised(dataDir)) {
      log("creating a new database cluster")
      initialise({ dataDir, home, account })
    }
    assertSameVersion({ dataDir, home })
    const credentials = readCredentials(dataDir)
    const options = { dataDir, home, account, durable, removeAfterwards: !persistent }
    const { server, connection } = await launchOnFreePort(options, credentials, port)
    ownership.update({ port: connection.port })

    let stopping
    const cleanUp = () => {
      if (!persistent) {
        fs.rmSync(dataDir, { recursive: true, force: true })
        fs.rmSync(`${dataDir}.log`, { force: true })
      }
      ownership.release()
    }
    const stop = () => {
      stopping ??= (async () => {
        const patience = setTimeout(() => server.signal("SIGQUIT"), 15_000)
        server.signal("SIGINT")
        await server.exited
        clearTimeout(patience)
        cleanUp()
        forget()
      })()
      return stopping
    }
    // An exit handler cannot wait: the watchdog does the waiting and the deleting.
    const forget = onEnd(stop, () => server.isRunning() && server.signal("SIGINT"), signals)
    return handleFor(connection, { dataDir, reused: false, stop })
  } catch (error) {
    ownership.release()
    throw error
  }
}

/**
 * The server the environment names, or null: `DATABASE_URL`, else `DB_HOST` with `DB_PORT`,
 * `DB_USERNAME` and `DB_PASSWORD`. Its `stop()` leaves that server alone, and `database` is
 * the database that `DATABASE_URL` names.
 */
export const postgresFromEnvironment = (env = process.env) => {
  if (env.DATABASE_URL) {
    const url = new URL(env.DATABASE_URL)
    const connection = {
      host: url.hostname,
      port: Number(url.port || 5432),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    }
    const database = decodeURIComponent(url.pathname.slice(1)) || undefined
    const named = (name) => {
      const other = new URL(url)
      other.pathname = `/${encodeURIComponent(name)}`
      return other.href
    }
    return handleFor(connection, { url: named, database, reused: true, stop: async () => {} })
  }
  if (env.DB_HOST) {
    const connection = {
      host: env.DB_HOST,
      port: Number(env.DB_PORT || 5432),
      user: env.DB_USERNAME || "postgres",
      password: env.DB_PASSWORD ?? "",
    }
    return handleFor(connection, { reused: true, stop: async () => {} })
  }
  return null
}
