import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Tables of one row, which nobody looks for by index. */
const SINGLE = ["blacklist_setting", "blacklist_rule_revision"]

/** What a transaction has read so far: tables from end to end, and rows by index. */
export const readSoFar = async (transaction: Knex.Transaction) => {
  const { rows } = await transaction.raw<{
    rows: { relname: string; seq_scan: string; idx_tup_fetch: string | null }[]
  }>("select relname, seq_scan, idx_tup_fetch from pg_stat_xact_user_tables order by relname")
  const tables = rows.filter(({ relname }) => !SINGLE.includes(relname))
  return {
    scans: new Map(tables.map(({ relname, seq_scan }) => [relname, Number(seq_scan)])),
    rows: tables.reduce((sum, { idx_tup_fetch }) => sum + Number(idx_tup_fetch ?? 0), 0),
  }
}

/** Which tables some work read from end to end, foreign keys included, and how many rows by index. */
export async function readBy<T>(transaction: Knex.Transaction, work: () => Promise<T>) {
  const before = await readSoFar(transaction)
  const answer = await work()
  const after = await readSoFar(transaction)
  const scanned = [...after.scans]
    .filter(([table, scans]) => scans > (before.scans.get(table) ?? 0))
    .map(([table]) => table)
  return { answer, scanned, rows: after.rows - before.rows }
}
