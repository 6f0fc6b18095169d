import { fork } from "node:child_process"
import path from "node:path"
import pg from "pg"

const query = async (url, text) => {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => {})
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}

const handleFor = (connection, stop) => {
  const { host, port, user, password } = connection
  const url = (database) =>
    `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${encodeURIComponent(database)}`
  return {
    ...connection,
    url,
    createDatabase: (name) => query(url("postgres"), `CREATE DATABASE "${name}"`),
    dropDatabase: (name) =>
      query(url("postgres"), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
    stop,
  }
}

/**
 * Starts a PostgreSQL from npm on a free port. It ends with `stop()`, or with this process.
 *
 * @param {object} [options]
 * @param {string} [options.dir] where its data is kept; without it, the data is deleted at the end
 *   and written in the fastest, not the safest way
 * @param {boolean} [options.durable] writes in the safe way without `dir` too
 * @param {boolean} [options.fresh] deletes what `dir` holds first
 */
export const startPostgres = async (options = {}) => {
  const host = fork(
    path.join(import.meta.dirname, "postgres-host.mjs"),
    [JSON.stringify({ durable: Boolean(options.dir), ...options })],
    // A group of its own, so that Ctrl-C reaches those who use the database first.
    { detached: true, stdio: ["ignore", "ignore", "inherit", "ipc"], execArgv: [] }
  )
  const ended = new Promise((resolve) => host.once("exit", resolve))
  const { port, password, error } = await Promise.race([
    new Promise((resolve) => host.once("message", resolve)),
    ended.then((code) => ({ error: `PostgreSQL ended at its start (${code}).` })),
  ])
  if (error) throw new Error(error)
  host.unref()
  host.channel.unref()
  // Medusa's test tools want TLS from every server that is not named localhost.
  return handleFor({ host: "localhost", port, user: "postgres", password }, async () => {
    host.ref()
    if (host.connected) host.disconnect()
    await ended
  })
}

/** The server that `DB_HOST` names, with `DB_PORT`, `DB_USERNAME` and `DB_PASSWORD`, or null. */
export const postgresFromEnvironment = (env = process.env) =>
  env.DB_HOST
    ? handleFor(
        {
          host: env.DB_HOST === "127.0.0.1" ? "localhost" : env.DB_HOST,
          port: Number(env.DB_PORT || 5432),
          user: env.DB_USERNAME || "postgres",
          password: env.DB_PASSWORD ?? "",
        },
        async () => {}
      )
    : null

/** A server on which tests may make and drop databases. */
export const openTestPostgres = async () => postgresFromEnvironment() ?? startPostgres()
