import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { factKeys, type IdentityHashes, type LedgerKind, storeHashes } from "../../screening/rules"
import type { Connection } from "../connection"
import type { DeletedPage } from "../delete-expired"
import { inPages } from "../in-pages"
import type { FoundOrdersRow } from "../risk/risks"
import type { RuleCache } from "../rule-cache"

/** One thing that happened, as it is written. */
export interface NewFact {
  kind: LedgerKind
  happened_at: Date
  cart_id?: string | null
  order_id?: string | null
  payment_session_id?: string | null
  provider_event_id?: string | null
  provider_event_fields?: Record<string, string> | null
  /** The suspicion, the rule that was used, or where a payment failure was reported. */
  source_id?: string | null
  /** Of an order: whether it came through a screened checkout. */
  screened?: boolean
  identity: IdentityHashes
}

const FACTS_IN_ONE_STATEMENT = 1000

const RECORD = "select blacklist_record_facts(?, ?::jsonb) as ids"

/** The same with what is scored of these orders afterwards, in one statement. */
const RECORD_AND_READ = `select ids, blacklist_order_facts(?::text[]) as found
                           from blacklist_record_facts(?, ?::jsonb) as ids`

/**
 * Writes facts with their keys. A fact that exists already (the same order, suspicion, refusal, use of a rule
 * or provider event) is left as it is.
 *
 * @param scored - orders among them (at most a page) of which is read what a score is made of
 * @returns how many were new.
 * @throws MedusaError `conflict` where the rules change faster than they can be read
 */
export async function recordFacts(
  connection: Connection,
  ruleCache: RuleCache,
  facts: NewFact[],
  scored?: { orderIds: string[]; read: (found: FoundOrdersRow) => void }
): Promise<number> {
  let recorded = 0
  for (const page of inPages(facts, FACTS_IN_ONE_STATEMENT)) {
    const ids = await ruleCache.withFreshRules(
      async (rules) => {
        const rows = page.map(({ identity, ...fact }) => ({
          ...fact,
          hashes: storeHashes(identity),
          keys: factKeys(fact, identity, rules).map(String),
        }))
        const written = [rules.revision, JSON.stringify(rows)]
        const result = await connection.raw<{
          rows: [{ ids: string[] | null; found?: FoundOrdersRow }]
        }>(
          scored ? RECORD_AND_READ : RECORD,
          scored ? [scored.orderIds as unknown as string, ...written] : written
        )
        const [{ ids, found }] = result.rows
        if (found && ids !== null) scored?.read(found)
        return ids
      },
      (ids) => ids === null,
      connection
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
export const deleteFacts = (
  knex: Knex,
  condition: string,
  bindings: Knex.RawBinding[]
): Promise<DeletedPage> =>
  knex.transaction(async (transaction) => {
    const { rows } = await transaction.raw<{ rows: [DeletedPage & { ids: string[] }] }>(
      `with gone as (delete from blacklist_ledger_fact where ${condition} returning id, happened_at)
       select coalesce(array_agg(id), '{}') as ids, count(*)::int as count,
              max(happened_at)::text as newest
         from gone`,
      bindings
    )
    const [{ ids, ...page }] = rows
    // A statement of its own: it sees keys that the indexing of a new set wrote while the first one waited.
    if (page.count) {
      await transaction.raw("delete from blacklist_ledger_key where fact_id = any (?::bigint[])", [
        `{${ids.join(",")}}`,
      ])
    }
    return page
  })
