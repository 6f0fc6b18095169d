import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { factKeys, type IdentityHashes, type LedgerKind, storeHashes } from "../../screening"
import { deleteExpired, type DeletedPage } from "../delete-expired"
import { inPages } from "../in-pages"
import type { RuleCache } from "../rule-cache"

/** One thing that happened, as it is written. */
export interface NewFact {
  kind: LedgerKind
  happened_at: Date
  cart_id?: string | null
  order_id?: string | null
  payment_session_id?: string | null
  provider_event_id?: string | null
  /** The suspicion, the rule that was used, or where a failed payment was reported. */
  source_id?: string | null
  identity: IdentityHashes
}

const FACTS_IN_ONE_STATEMENT = 1000

/**
 * Writes facts with their keys. What is on record already (the same order, suspicion, use of a rule
 * or provider event) is left as it is.
 *
 * @returns how many were new.
 */
export async function recordFacts(
  knex: Knex,
  ruleCache: RuleCache,
  facts: NewFact[]
): Promise<number> {
  let recorded = 0
  for (const page of inPages(facts, FACTS_IN_ONE_STATEMENT)) {
    const ids = await ruleCache.withFreshRules(
      async (rules) => {
        const given = page.map(({ identity, ...fact }) => ({
          ...fact,
          hashes: storeHashes(identity),
          keys: factKeys(fact, identity, rules).map(String),
        }))
        const { rows } = await knex.raw("select blacklist_record_facts(?, ?::jsonb) as ids", [
          rules.revision as string,
          JSON.stringify(given),
        ])
        return rows[0].ids as string[] | null
      },
      (ids) => ids === null,
      knex
    )
    if (ids === null) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        "The rules changed while something was being counted. It is tried again later."
      )
    }
    recorded += ids.length
  }
  return recorded
}

/** Deletes facts with their keys. */
const deleteWhere = (
  knex: Knex,
  condition: string,
  bindings: Knex.RawBinding[]
): Promise<DeletedPage> =>
  knex.transaction(async (transaction) => {
    const { rows } = await transaction.raw<{ rows: (DeletedPage & { ids: string[] })[] }>(
      `with gone as (delete from blacklist_ledger_fact where ${condition} returning id, happened_at)
       select coalesce(array_agg(id), '{}') as ids, count(*)::int as count,
              max(happened_at)::text as newest
         from gone`,
      bindings
    )
    const [{ ids, ...page }] = rows
    // A statement of its own: it sees keys that a new rule's filing wrote while the first one waited.
    if (page.count) {
      await transaction.raw("delete from blacklist_ledger_key where fact_id = any (?::bigint[])", [
        `{${ids.join(",")}}`,
      ])
    }
    return page
  })

/** Takes the facts of suspicions back. */
export const deleteSuspicionFacts = (knex: Knex, suspicionIds: string[]) =>
  deleteWhere(knex, "kind = 'suspicion' and source_id = any (?::text[])", [suspicionIds])

/** Takes a claim back, confirmed or not: its checkout failed. */
export const releaseClaim = (knex: Knex, claimId: string) =>
  deleteWhere(knex, "kind = 'order' and id = ?", [claimId])

/** What is on record of a cart: its claim, or the order it became. */
export async function orderFactOf(
  knex: Knex,
  cartId: string
): Promise<{ id: string; order_id: string | null } | null> {
  const { rows } = await knex.raw(
    "select id, order_id from blacklist_ledger_fact where kind = 'order' and cart_id = ?",
    [cartId]
  )
  return rows[0] ?? null
}

/** Deletes claims that died: nobody confirmed them, and no order came of their carts since. Answers how many. */
export async function deleteExpiredClaims(knex: Knex, graceMinutes: number): Promise<number> {
  const { count } = await deleteWhere(
    knex,
    "kind = 'order' and order_id is null and expires_at < now() - make_interval(mins => ?)",
    [graceMinutes]
  )
  return count
}

const FACTS = {
  table: "blacklist_ledger_fact",
  id: "id",
  moment: "happened_at",
  only: "kind <> 'suspicion'",
}

/**
 * Deletes facts that happened before the given moment, with their keys; those of suspicions go with the
 * suspicion. Answers how many.
 */
export const deleteExpiredFacts = (knex: Knex, before: Date): Promise<number> =>
  deleteExpired(knex, FACTS, before, (condition, bindings) =>
    deleteWhere(knex, condition, bindings)
  )

/** How many different facts lie under these keys, counted up to a limit. */
export async function countKeys(knex: Knex, keys: bigint[], most: number): Promise<number> {
  const { rows } = await knex.raw(
    `select least(count(distinct f.fact_id), ?)::int as count
       from unnest(?::int8[]) as p (lookup_key)
      cross join lateral (select k.fact_id from blacklist_ledger_key k
                           where k.lookup_key = p.lookup_key
                           order by k.happened_at desc limit ?) f`,
    [most, `{${keys.join(",")}}`, most]
  )
  return rows[0].count
}

/** The carts of the newest facts under these keys since a moment, so many for each key. */
export async function cartsUnder(
  knex: Knex,
  keys: bigint[],
  since: Date,
  most: number
): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { cart_id: string }[] }>(
    `select distinct c.cart_id
       from unnest(?::int8[]) as p (lookup_key)
      cross join lateral (select k.fact_id from blacklist_ledger_key k
                           where k.lookup_key = p.lookup_key and k.happened_at > ?
                           order by k.happened_at desc limit ?) f
       join blacklist_ledger_fact c on c.id = f.fact_id
      where c.cart_id is not null`,
    [`{${keys.join(",")}}`, since, most]
  )
  return rows.map(({ cart_id }) => cart_id)
}
