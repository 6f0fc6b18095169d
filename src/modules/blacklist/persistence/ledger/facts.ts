import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { factKeys, type IdentityHashes, type LedgerKind, storeHashes } from "../../screening"
import type { RuleShelf } from "../rule-shelf"

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
export async function recordFacts(knex: Knex, shelf: RuleShelf, facts: NewFact[]): Promise<number> {
  let recorded = 0
  for (let from = 0; from < facts.length; from += FACTS_IN_ONE_STATEMENT) {
    const page = facts.slice(from, from + FACTS_IN_ONE_STATEMENT)
    const ids = await shelf.ask(
      async (book) => {
        const given = page.map(({ identity, ...fact }) => ({
          ...fact,
          hashes: storeHashes(identity),
          keys: factKeys(fact, identity, book).map(String),
        }))
        const { rows } = await knex.raw("select blacklist_record_facts(?, ?::jsonb) as ids", [
          book.revision as string,
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

/** Deletes facts with their keys; answers how many. */
const deleteWhere = (knex: Knex, condition: string, bindings: Knex.RawBinding[]): Promise<number> =>
  knex.transaction(async (transaction) => {
    const { rows } = await transaction.raw<{ rows: { id: string }[] }>(
      `delete from blacklist_ledger_fact where ${condition} returning id`,
      bindings
    )
    // A statement of its own: it sees keys that a new rule's filing wrote while the first one waited.
    if (rows.length) {
      await transaction.raw("delete from blacklist_ledger_key where fact_id = any (?::bigint[])", [
        `{${rows.map(({ id }) => id).join(",")}}`,
      ])
    }
    return rows.length
  })

/** Takes the facts of suspicions back. */
export const forgetSuspicionFacts = (knex: Knex, suspicionIds: string[]) =>
  deleteWhere(knex, "kind = 'suspicion' and source_id = any (?::text[])", [suspicionIds])

/** Takes a claim back, confirmed or not: its checkout failed. */
export const releaseClaim = (knex: Knex, claimId: string) =>
  deleteWhere(knex, "kind = 'order' and id = ?", [claimId])

/** Deletes claims that died: nobody confirmed them, and no order came of their carts since. */
export const forgetLapsedClaims = (knex: Knex, graceMinutes: number) =>
  deleteWhere(
    knex,
    "kind = 'order' and order_id is null and lapses_at < now() - make_interval(mins => ?)",
    [graceMinutes]
  )

const FORGOTTEN_AT_ONCE = 10_000

/**
 * Deletes facts that happened before the given moment, in pages; those of suspicions go with the
 * suspicion. Answers how many.
 */
export async function forgetFacts(knex: Knex, before: Date): Promise<number> {
  let forgotten = 0
  for (;;) {
    const page = await deleteWhere(
      knex,
      `id in (select id from blacklist_ledger_fact
               where happened_at < ? and kind <> 'suspicion' limit ?)`,
      [before, FORGOTTEN_AT_ONCE]
    )
    forgotten += page
    if (page < FORGOTTEN_AT_ONCE) return forgotten
  }
}

/** How many different facts lie under these keys. */
export async function countKeys(knex: Knex, keys: bigint[]): Promise<number> {
  const { rows } = await knex.raw(
    `select count(distinct fact_id)::int as count from blacklist_ledger_key
      where lookup_key = any (?::int8[])`,
    [`{${keys.join(",")}}`]
  )
  return rows[0].count
}
