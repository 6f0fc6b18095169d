import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ManualRule } from "../../../../types/rules"
import { readHashes, setKeys, type StoredHashes } from "../../screening/rules"
import { keyOf, SETS_LOCK, type SetRow, setsOfRules } from "./sets"

/**
 * The registered sets that no rule compares. One that is switched off keeps its set: it is likelier to be
 * switched on again than a deleted one to be made anew.
 */
export async function unusedSets(knex: Knex): Promise<SetRow[]> {
  const { rows: rules } = await knex.raw<{ rows: ManualRule[] }>(
    "select attributes, address_type, count from blacklist_manual_rule where deleted_at is null"
  )
  const used = new Set(setsOfRules(rules).map(keyOf))
  const { rows: sets } = await knex.raw<{ rows: SetRow[] }>(
    "select * from blacklist_ledger_set order by id"
  )
  return sets.filter((set) => !used.has(keyOf(set)))
}

/** The set, locked, where it is still registered and still unused. */
async function lockUnused(transaction: Knex, { id }: SetRow): Promise<SetRow | undefined> {
  await transaction.raw("select 1 from blacklist_ledger_set where id = ? for update", [id])
  return (await unusedSets(transaction)).find((set) => set.id === id)
}

/** The id below which no fact will appear any more: those who write one have it written by then. */
export const settledBelow = (knex: Knex): Promise<string> =>
  knex.transaction(async (transaction) => {
    await transaction.raw(`select pg_advisory_xact_lock(${SETS_LOCK})`)
    const { rows } = await transaction.raw<{ rows: { below: string }[] }>(
      "select coalesce(max(id), -1) + 1 as below from blacklist_ledger_fact"
    )
    return rows[0].below
  })

/** Takes facts out from under a set, oldest first, as far as a page goes. Answers how many there were. */
async function removeFromIndex(
  transaction: Knex,
  { id, kind, pending_below, ...set }: SetRow,
  below: string,
  most: number
): Promise<number> {
  const { rows: facts } = await transaction.raw<{ rows: { id: string; hashes: StoredHashes }[] }>(
    `select id, hashes from blacklist_ledger_fact
      where kind = ? and id >= ? and id < ? order by id limit ?`,
    [kind, pending_below, below, most]
  )
  const indexed = facts.flatMap(({ id: fact_id, hashes }) =>
    setKeys(kind, set, readHashes(hashes), "fact").map(({ key }) => ({
      lookup_key: key.toString(),
      fact_id,
    }))
  )
  await transaction.raw(
    `delete from blacklist_ledger_key k
      using jsonb_to_recordset(?::jsonb) as f (lookup_key int8, fact_id bigint)
      where k.fact_id = f.fact_id and k.lookup_key = f.lookup_key`,
    [JSON.stringify(indexed)]
  )
  await transaction.raw(
    // Another process may know of more facts, and have come further.
    "update blacklist_ledger_set set pending_below = greatest(pending_below, ?::bigint) where id = ?",
    [facts.length < most ? below : (BigInt(facts[facts.length - 1].id) + 1n).toString(), id]
  )
  return facts.length
}

/**
 * Takes one page of facts out from under a set that no rule compares. It is the indexing backwards: at any
 * moment the facts from `pending_below` on are indexed and those before it are not, so that a rule that is
 * made in between has the set indexed like any other that is not complete.
 *
 * @returns how many facts were looked at, or null where the set is in use again, or gone.
 */
export const removeOnePageFromIndex = (
  knex: Knex,
  set: SetRow,
  below: string,
  pageSize: number
): Promise<number | null> =>
  knex.transaction(async (transaction) => {
    const unused = await lockUnused(transaction, set)
    return unused ? await removeFromIndex(transaction, unused, below, pageSize) : null
  })

/**
 * Drops a set, with what was indexed under it since its last page. Nobody makes a rule meanwhile: one that
 * is there keeps the set, one that comes later finds it missing and registers it anew. And nobody writes
 * a fact: who does so next is told by the revision that the sets are others now.
 *
 * @returns whether it was dropped; not where it is in use again, or gone.
 */
export const dropSet = (knex: Knex, set: SetRow): Promise<boolean> =>
  knex.transaction(async (transaction) => {
    // Whoever is in the middle of changing a rule goes first, but does not hold up everybody else.
    await transaction.raw("set local lock_timeout = '5s'")
    await transaction.raw("lock table blacklist_manual_rule in share mode")
    const unused = await lockUnused(transaction, set)
    if (!unused) return false
    await transaction.raw(`select pg_advisory_xact_lock(${SETS_LOCK})`)
    const { rows } = await transaction.raw<{ rows: { below: string; facts: number }[] }>(
      `select coalesce(max(id), -1) + 1 as below, count(*)::int + 1 as facts
         from blacklist_ledger_fact where id >= ?`,
      [unused.pending_below]
    )
    await removeFromIndex(transaction, unused, rows[0].below, rows[0].facts)
    await transaction.raw("delete from blacklist_ledger_set where id = ?", [set.id])
    return true
  })
