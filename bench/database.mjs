import pg from "pg"

/** Runs a statement in a database and returns its rows. */
export const query = async (url, text) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(text).finally(() => client.end())
  return rows
}

export const versionOf = async (postgres) => {
  const [{ server_version }] = await query(postgres.url("postgres"), "show server_version")
  return server_version
}
