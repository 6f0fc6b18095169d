/** Runs once what is to be timed and answers the statements it sent. */
export const statementsOf = async (knex, run) => {
  const statements = []
  const note = ({ sql, bindings }) => statements.push({ sql, bindings })
  knex.on("query", note)
  try {
    await run()
  } finally {
    knex.off("query", note)
  }
  return statements
}

/** Sends a noted statement again. */
export const bound = (knex, { sql, bindings }) => {
  const text = sql.replace(/\$\d+/g, "?")
  return () => knex.raw(text, bindings)
}
