import { openTestPostgres } from "./postgres.mjs"

/** Jest's `globalSetup`: a PostgreSQL for this run. It ends with jest's process. */
export default async () => {
  const { host, port, user, password } = await openTestPostgres()
  Object.assign(process.env, {
    DB_HOST: host,
    DB_PORT: String(port),
    DB_USERNAME: user,
    DB_PASSWORD: password,
  })
}
