import { execaNode } from "execa"
import { createRequire } from "node:module"
import startPostgres from "./jest-postgres.mjs"
import { root } from "./root.mjs"

const medusa = createRequire(import.meta.url).resolve("@medusajs/cli/cli.js")

/**
 * Jest's `globalSetup` for specs that boot the whole application, each on a database of its own. PostgreSQL
 * copies `template1` into every new database: what is migrated there once, every spec finds migrated. A server
 * that the environment names is somebody's, and its template is left alone.
 */
export default async () => {
  const { isOurs, url } = await startPostgres()
  if (!isOurs) return
  await execaNode(
    medusa,
    ["db:migrate", "--skip-scripts", "--execute-safe-links", "--execute-safe-search"],
    {
      cwd: root,
      env: {
        DATABASE_URL: url("template1"),
        LOG_LEVEL: "error",
        // The types are checked elsewhere, with another configuration.
        TS_NODE_TRANSPILE_ONLY: "true",
      },
      all: true,
    }
  )
}
