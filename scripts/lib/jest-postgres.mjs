import { openTestPostgres } from "./postgres.mjs"

/**
 * Jest's `globalSetup`: a PostgreSQL for this run. It ends with jest's process.
 *
 * @returns the server, for a setup that does more
 */
export default async () => {
  const isOurs = !process.env.DB_HOST
  const server = await openTestPostgres()
  const { host, port, user, password } = server
  Object.assign(process.env, {
    DB_HOST: host,
    DB_PORT: String(port),
    DB_USERNAME: user,
    DB_PASSWORD: password,
  })
  return { ...server, isOurs }
}
