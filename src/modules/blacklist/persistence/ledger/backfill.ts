import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { BackfillStatus } from "../../../../types/vocabulary"

/** How far the orders from before the plugin have been brought in. */
export interface BackfillState {
  status: BackfillStatus
  processed: number
  total: number
  /** The last order that was brought in, by the order of ids. */
  cursor_id: string | null
  started_at: Date | null
  updated_at: Date | null
  finished_at: Date | null
}

/** A page that was brought in. */
export interface BackfillPage {
  /** The `cursor_id` that the page begins behind. */
  after: string | null
  orders: number
  /** Null where there was no more. */
  last_id: string | null
}

/** A worker that was killed frees its place after this time. */
const LEASE = "30 seconds"

const COLUMNS = `status, processed::int, total::int, cursor_id, started_at, updated_at, finished_at`

const one = async (knex: Knex, statement: string, bindings: Knex.RawBinding[] = []) => {
  const { rows } = await knex.raw(statement, bindings)
  return (rows[0] ?? null) as BackfillState | null
}

/** The one row; a store whose tables were emptied gets a new one. */
export async function readBackfill(knex: Knex): Promise<BackfillState> {
  await knex.raw("insert into blacklist_ledger_backfill (id) values (true) on conflict do nothing")
  return (await one(knex, `select ${COLUMNS} from blacklist_ledger_backfill`)) as BackfillState
}

/** Starts it, or starts over where it had finished; a running one is left running. */
export async function startBackfill(knex: Knex, total: number): Promise<BackfillState> {
  await knex.raw(
    `update blacklist_ledger_backfill
        set status = 'running', processed = 0, total = ?, cursor_id = null, started_at = now(), updated_at = now(),
            finished_at = null, lease_until = null
      where status <> 'running'`,
    [total]
  )
  return await readBackfill(knex)
}

/** Takes the one worker's place; null where it is taken or nothing is running. */
export const leaseBackfill = (knex: Knex): Promise<BackfillState | null> =>
  one(
    knex,
    `update blacklist_ledger_backfill
        set lease_until = now() + interval '${LEASE}', updated_at = now()
      where status = 'running' and (lease_until is null or lease_until < now())
     returning ${COLUMNS}`
  )

/**
 * Notes a page, and the end where there was no more; keeps the worker's place. Null where somebody else
 * has gone on from there: the page took longer than the lease, and the place is the other one's.
 */
export const advanceBackfill = (
  knex: Knex,
  { after, orders, last_id }: BackfillPage
): Promise<BackfillState | null> =>
  one(
    knex,
    `update blacklist_ledger_backfill set processed = processed + ?, updated_at = now(),
        ${
          last_id
            ? `cursor_id = ?, lease_until = now() + interval '${LEASE}'`
            : "total = processed + ?, status = 'done', finished_at = now(), lease_until = null"
        }
      where status = 'running' and cursor_id is not distinct from ?
     returning ${COLUMNS}`,
    [orders, last_id ?? orders, after] as Knex.RawBinding[]
  )

/** Gives the worker's place back. */
export const releaseBackfill = (knex: Knex): Promise<unknown> =>
  knex.raw("update blacklist_ledger_backfill set lease_until = null where status = 'running'")

/** The moment up to which every order is known to be on record, apart from the backfill's. */
export async function reconciledUntil(knex: Knex): Promise<Date> {
  await readBackfill(knex)
  const { rows } = await knex.raw("select reconciled_until from blacklist_ledger_backfill")
  return rows[0].reconciled_until
}

/** Moves that moment forward. */
export const setReconciledUntil = (knex: Knex, moment: Date): Promise<unknown> =>
  knex.raw(
    "update blacklist_ledger_backfill set reconciled_until = greatest(reconciled_until, ?)",
    [moment]
  )
