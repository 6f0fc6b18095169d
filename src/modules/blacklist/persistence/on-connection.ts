import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Runs statements on one connection of the pool, and says when it has it. In a rush of checkouts most
 * of the time is spent waiting for one; a time budget is about what comes after.
 */
export async function onConnection<T>(
  knex: Knex,
  work: (connected: Knex) => Promise<T>,
  onConnected: () => void = () => undefined
): Promise<T> {
  const connection = await knex.client.acquireConnection()
  try {
    onConnected()
    const raw = (sql: string, bindings: Knex.RawBinding[] = []) =>
      knex.raw(sql, bindings).connection(connection)
    return await work({ raw } as unknown as Knex)
  } finally {
    await knex.client.releaseConnection(connection)
  }
}
