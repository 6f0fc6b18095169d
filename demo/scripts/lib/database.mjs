import { createHash } from "node:crypto"
import path from "node:path"
import pg from "pg"
import { startPostgres } from "../../../scripts/lib/postgres.mjs"
import { dataDir, postgresDir } from "./paths.mjs"
import { medusa, StepError } from "./run.mjs"
import { readState, writeState } from "./state.mjs"

const NAME = "blacklist_demo"
const ALREADY_THERE = "42P04"

/** The demo's database: one of one's own (`DATABASE_URL`), or PostgreSQL from npm. */
export const openDatabase = async () => {
  if (process.env.DATABASE_URL) {
    const url = process.env.DATABASE_URL
    const key = createHash("sha256").update(url).digest("hex").slice(0, 12)
    return { url, key, own: true, drop: () => clearSchema(url), stop: async () => {} }
  }
  const server = await startPostgres({ dir: postgresDir })
  await server.createDatabase(NAME).catch((error) => {
    if (error.code !== ALREADY_THERE) throw error
  })
  return {
    url: server.url(NAME),
    key: path.relative(dataDir, postgresDir),
    own: false,
    port: server.port,
    drop: async () => {
      await server.dropDatabase(NAME)
      await server.createDatabase(NAME)
    },
    stop: server.stop,
  }
}

const withClient = async (url, use) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on("error", () => {})
  await client.connect()
  try {
    return await use((text) => client.query(text).then(({ rows }) => rows))
  } finally {
    await client.end().catch(() => {})
  }
}

const clearSchema = (url) =>
  withClient(url, (query) => query("DROP SCHEMA public CASCADE; CREATE SCHEMA public"))

/** Refused, unknown host, wrong password, no such database. */
const UNREACHABLE = ["ECONNREFUSED", "ENOTFOUND", "28P01", "28000", "3D000"]

/**
 * What is in the database: `empty` (tables or not, but no data), the demo's store `ready` or left
 * `unfinished`, `partial` tables that may be anybody's, or somebody's own store: `foreign`.
 */
export const lookInto = async (url) => {
  try {
    return await withClient(url, async (query) => {
      const [{ migrated, tables }] = await query(
        `select to_regclass('public.store') is not null as migrated,
          (select count(*)::int from pg_tables where schemaname = 'public') as tables`
      )
      if (!migrated) {
        return tables ? "partial" : "empty"
      }
      const [store] = await query(`select metadata->>'demo' as demo from store limit 1`)
      if (store?.demo) {
        return store.demo === "ready" ? "ready" : "unfinished"
      }
      const [{ used }] = await query(
        `select exists (select from product) or exists (select from "user") or exists (select from customer) as used`
      )
      return used ? "foreign" : "empty"
    })
  } catch (error) {
    if (error.code === "42P01") {
      return "partial"
    }
    throw UNREACHABLE.includes(error.code)
      ? new StepError(`The database cannot be used: ${error.message || error.code}`)
      : error
  }
}

/**
 * A database of one's own is used only when it is empty or was filled by the demo. Tables half
 * made are the demo's when it has written down that it began to make them.
 */
export const assertOurs = (database, content) => {
  const begun = readState().begun ?? []
  const unknown = content === "foreign" || (content === "partial" && !begun.includes(database.key))
  if (database.own && unknown) {
    throw new StepError(
      "DATABASE_URL names a database that holds something which the demo did not make. It is " +
        "left alone: name an empty database instead."
    )
  }
}

/** Brings the database to the schema of this Medusa and this plugin. */
export const ensureSchema = async (database, content) => {
  const { plugin, migrated = {}, begun = [] } = readState()
  if (content === "ready" && migrated[database.key] === plugin) {
    return
  }
  writeState({ begun: [...new Set([...begun, database.key])] })
  await medusa(["db:migrate", "--execute-safe-links", "--execute-safe-search"], {
    env: { DATABASE_URL: database.url },
  })
  writeState({ migrated: { ...migrated, [database.key]: plugin } })
}

/** Fills an empty store. The script says how far it is on lines that start with `@seed`. */
export const seed = (database, onProgress) =>
  medusa(["exec", "./src/scripts/seed.ts"], {
    env: { DATABASE_URL: database.url },
    onLine: (line) => {
      const progress = /@seed (.*)$/.exec(line)?.[1]
      if (progress) onProgress(progress)
    },
  })
