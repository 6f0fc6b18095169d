import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ManualRule } from "../../../../types/rules"
import {
  readHashes,
  type RegisteredSet,
  type RuleSet,
  setKeys,
  setOfRule,
  type StoredHashes,
} from "../../screening/rules"

/** The lock that keeps facts from being written while the sets change. */
export const SETS_LOCK = "hashtext('blacklist_ledger_set')::int8"

/** Tells the set from all others. */
export const keyOf = ({ kind, name }: Pick<RegisteredSet, "kind" | "name">) => `${kind}/${name}`

/** The sets that manual rules compare, each once. */
export function setsOfRules(
  rules: Pick<ManualRule, "attributes" | "address_type" | "count">[]
): RegisteredSet[] {
  const compared = rules.map((rule) => ({
    ...setOfRule(rule),
    kind: rule.count === "orders" ? ("order" as const) : ("suspicion" as const),
  }))
  return [...new Map(compared.map((set) => [keyOf(set), set])).values()]
}

/** The sets that manual rules compare and that facts are not indexed under yet. */
export function missingSets({ manual, sets }: RuleSet): RegisteredSet[] {
  const known = new Set(sets.map(keyOf))
  return setsOfRules(manual).filter((set) => !known.has(keyOf(set)))
}

/**
 * Registers sets: from now on new facts are indexed under them, and the older ones are due. Under the
 * exclusive lock, so that every fact is on one side or the other.
 */
export const registerSets = (knex: Knex, sets: RegisteredSet[]): Promise<void> =>
  knex.transaction(async (transaction) => {
    await transaction.raw(`select pg_advisory_xact_lock(${SETS_LOCK})`)
    for (const { kind, name, attributes, address_type } of sets) {
      await transaction.raw(
        `insert into blacklist_ledger_set (kind, name, attributes, address_type, pending_below)
         select ?, ?, ?::text[], ?, coalesce(max(id), -1) + 1 from blacklist_ledger_fact
         on conflict (kind, name) do nothing`,
        [kind, name, [...attributes], address_type]
      )
    }
  })

/** A set as it is registered: every fact from `pending_below` on is indexed under it, and none before. */
export interface SetRow extends RegisteredSet {
  id: string
  pending_below: string
}

/**
 * Files one page of older facts, newest first, under one set that is not complete. Only under sets that
 * rules compare: others are on their way out.
 *
 * @returns how many facts were looked at, or null where every set is complete.
 */
export const indexOnePage = (
  knex: Knex,
  wanted: RegisteredSet[],
  pageSize: number
): Promise<number | null> =>
  knex.transaction(async (transaction) => {
    const { rows: pending } = await transaction.raw<{ rows: SetRow[] }>(
      `select * from blacklist_ledger_set
        where pending_below > 0
          and (kind, name) in (select * from unnest(?::text[], ?::text[]))
        order by id limit 1 for update skip locked`,
      [wanted.map(({ kind }) => kind), wanted.map(({ name }) => name)]
    )
    const [set] = pending
    if (!set) return null

    // Locked, so that a claim is not confirmed between being read and being indexed.
    const { rows: facts } = await transaction.raw<{
      rows: { id: string; hashes: StoredHashes; happened_at: Date; expires_at: string }[]
    }>(
      `select id, hashes, happened_at::text, expires_at::text from blacklist_ledger_fact
        where kind = ? and id < ? order by id desc limit ? for share`,
      [set.kind, set.pending_below, pageSize]
    )
    const indexed = facts.flatMap(({ id, hashes, happened_at, expires_at }) =>
      setKeys(set.kind, set, readHashes(hashes), "fact").map(({ key }) => ({
        lookup_key: key.toString(),
        happened_at,
        expires_at,
        fact_id: id,
      }))
    )
    await transaction.raw(
      `insert into blacklist_ledger_key (lookup_key, happened_at, expires_at, fact_id)
       select * from jsonb_to_recordset(?::jsonb)
         as k (lookup_key int8, happened_at timestamptz, expires_at timestamptz, fact_id bigint)`,
      [JSON.stringify(indexed)]
    )
    await transaction.raw("update blacklist_ledger_set set pending_below = ? where id = ?", [
      facts.length < pageSize ? 0 : facts[facts.length - 1].id,
      set.id,
    ])
    return facts.length
  })
