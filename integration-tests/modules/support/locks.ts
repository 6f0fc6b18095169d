import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The sessions of this database that wait for a lock. */
async function waitingSessions(knex: Knex): Promise<number[]> {
  // A transaction would go on seeing who waited when it first looked.
  await knex.raw("select pg_stat_clear_snapshot()")
  const { rows } = await knex.raw<{ rows: { pid: number }[] }>(
    `select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
  )
  return rows.map(({ pid }) => pid)
}

/** Waits until so many sessions wait for a lock; answers them. */
export async function untilWaiting(knex: Knex, many = 1): Promise<number[]> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const pids = await waitingSessions(knex)
    if (pids.length >= many) return pids
    await pause(25)
  }
  throw new Error(`There were never ${many} sessions that waited for a lock.`)
}

/**
 * Lets work begin, holds whoever is about to write a fact, and lets go of all at once when so many
 * are there: what happens one after the other by chance happens at the same moment.
 */
export async function atOnce<T>(knex: Knex, many: number, work: () => Promise<T>[]): Promise<T[]> {
  const gate = await knex.transaction()
  await gate.raw("select pg_advisory_xact_lock(hashtext('blacklist_ledger_set')::int8)")
  const results = Promise.all(work())
  try {
    await untilWaiting(gate, many)
  } finally {
    await gate.commit()
    await results.catch(() => undefined)
  }
  return await results
}
