import type { Connection } from "../connection"
import { project } from "./project"

/** Copied at once: long enough to be worth a statement, short enough that nobody waits for it. */
export const PAGE = 500

/** Clocks differ, and an order's id is older than its row; facts of an order are written after the answer. */
const OVERLAP_MS = 300_000

/** An id of core's order that was made at a moment, for comparing. */
export type FirstIdSince = (moment: Date) => string

const LOCK = "select pg_advisory_xact_lock(hashtext('blacklist_order_screening'))"

/** Makes those who copy wait for one another, so that what is read under the lock is never older than what is there. */
export const lockCopies = (connection: Connection) => connection.raw(LOCK, [])

export const ONE_ROW =
  "insert into blacklist_order_cursor (id) values (true) on conflict do nothing"

/** Locks, and makes sure that there is a row to keep the cursors in. */
async function begin(connection: Connection): Promise<void> {
  await lockCopies(connection)
  await connection.raw(ONE_ROW, [])
}

const idsOf = async (
  connection: Connection,
  sql: string,
  bindings: (string | number)[]
): Promise<string[]> => {
  const { rows } = await connection.raw<{ rows: { id: string }[] }>(sql, bindings)
  return rows.map(({ id }) => id)
}

/** Orders that something of the plugin's changed about; each is told once. */
const DUE = `
  with taken as (
    delete from blacklist_order_due
     where id in (select id from blacklist_order_due order by id limit ?) returning order_id)
  select order_id as id from taken`

/** New orders without a copy, those whose screening was not known yet, and copies of orders that are gone. */
const NEW = `
  select o.id from "order" o left join blacklist_order_screening p on p.order_id = o.id
   where o.id > ? and o.deleted_at is null and not o.is_draft_order
     and (p.order_id is null or not p.screened)
   order by o.id limit ?`

const NEW_DRAFTS = `
  insert into blacklist_order_draft (order_id)
  select id from "order" where id > ? and is_draft_order and deleted_at is null
  on conflict do nothing`

const GONE = `
  delete from blacklist_order_screening p
   where p.order_id > ? and not exists (
           select 1 from "order" o where o.id = p.order_id and o.deleted_at is null)`

/** Drafts that are orders by now, or gone. */
const CONVERTED = `
  delete from blacklist_order_draft d
   where not exists (select 1 from "order" o
                      where o.id = d.order_id and o.is_draft_order and o.deleted_at is null)
  returning d.order_id as id`

async function projectDue(connection: Connection): Promise<void> {
  for (;;) {
    const ids = await idsOf(connection, DUE, [PAGE])
    await project(connection, [...new Set(ids)])
    if (ids.length < PAGE) return
  }
}

async function projectNew(connection: Connection, firstId: string): Promise<void> {
  let after = firstId
  for (;;) {
    const ids = await idsOf(connection, NEW, [after, PAGE])
    await project(connection, ids)
    if (ids.length < PAGE) return
    after = ids[ids.length - 1]
  }
}

/**
 * Brings the copies up to date with what is known to have changed: the plugin's own records, and new
 * orders. A few indexed look-ups where nothing has.
 */
export async function refresh(connection: Connection, firstIdSince: FirstIdSince): Promise<void> {
  await begin(connection)
  const { rows } = await connection.raw<{ rows: { head_at: Date; now: Date }[] }>(
    "select head_at, now() from blacklist_order_cursor",
    []
  )
  const { head_at, now } = rows[0]
  const firstId = firstIdSince(new Date(head_at.getTime() - OVERLAP_MS))
  await projectDue(connection)
  await connection.raw(NEW_DRAFTS, [firstId])
  await projectNew(connection, firstId)
  await project(connection, await idsOf(connection, CONVERTED, []))
  await connection.raw(GONE, [firstId])
  await connection.raw("update blacklist_order_cursor set head_at = greatest(head_at, ?)", [now])
}

/**
 * Copies the next page of all orders, newest first, whatever is known of them: those from before the
 * plugin, and changes that no event told of.
 *
 * @returns whether this was the last page; the next one begins anew.
 */
export async function sweep(connection: Connection): Promise<boolean> {
  await begin(connection)
  const { rows } = await connection.raw<{ rows: { swept_id: string | null }[] }>(
    "select swept_id from blacklist_order_cursor",
    []
  )
  const before = rows[0].swept_id
  const isOlder = (column: string) => (before === null ? "true" : `${column} < ?`)
  const than = before === null ? [] : [before]
  const ids = await idsOf(
    connection,
    `select id from "order" where ${isOlder("id")} and deleted_at is null order by id desc limit ?`,
    [...than, PAGE]
  )
  await project(connection, ids)
  const isLast = ids.length < PAGE
  const swept = isLast ? "" : ids[ids.length - 1]
  await connection.raw(
    `delete from blacklist_order_screening p
      where ${isOlder("p.order_id")} and p.order_id >= ? and not exists (
              select 1 from "order" o where o.id = p.order_id and o.deleted_at is null)`,
    [...than, swept]
  )
  await connection.raw(
    "update blacklist_order_cursor set swept_id = ?, swept_once = swept_once or ?",
    [isLast ? null : swept, isLast]
  )
  return isLast
}
