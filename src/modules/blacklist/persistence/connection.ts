import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What runs a statement: the pool, a transaction, or one connection of the pool. */
export interface Connection {
  raw<T>(sql: string, bindings: readonly Knex.RawBinding[]): PromiseLike<T>
}

/**
 * Runs statements on one connection of the pool, and says when it has it. In a rush of checkouts most
 * of the time is spent waiting for a connection; a time budget is about what comes after.
 */
export async function onConnection<T>(
  knex: Knex,
  work: (connection: Connection) => Promise<T>,
  onConnected?: () => void
): Promise<T> {
  const connection = await knex.client.acquireConnection()
  try {
    onConnected?.()
    return await work({ raw: (sql, bindings) => knex.raw(sql, bindings).connection(connection) })
  } finally {
    await knex.client.releaseConnection(connection)
  }
}
