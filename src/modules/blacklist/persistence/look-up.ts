import type { BlacklistSettings } from "../../../types/settings"
import type { Findings } from "../screening/findings"
import { entryProbes, ipKey, personProbes } from "../screening/entry-index"
import type { CheckoutFacts } from "../screening/facts"
import {
  countQueriesFor,
  hashesOf,
  needsOf,
  type RuleSet,
  storeHashes,
  suspectKeys,
} from "../screening/rules"
import type { Shopper } from "../screening/shopper"
import type { Connection } from "./connection"
import { arrayLiteral, columnsOf, ruleCountsOf } from "./count-queries"

/** What the database returns about one checkout. */
export interface Found extends Findings {
  settings: Partial<BlacklistSettings> | null
  /** The revision of the rules as they are now. */
  revision: string | null
}

type FoundRow = Omit<Found, "rule_counts"> & { counts: Record<string, number> }

/**
 * Everything that may concern a shopper, in one round trip.
 *
 * @param withHistory - whether what scores are made of is read as well
 */
export async function lookUp(
  connection: Connection,
  shopper: Shopper,
  facts: CheckoutFacts,
  rules: RuleSet,
  withHistory = false
): Promise<Found> {
  const ipFromCart = facts.ip === undefined
  const identity = hashesOf(shopper, facts.logged_in_customer_id !== undefined)
  const queries = countQueriesFor(rules, identity, facts.sales_channel_id, ipFromCart)
  const needs = needsOf(rules)
  const columns = columnsOf(queries)
  const suspect = needs.suspicion ? suspectKeys(identity, ipFromCart) : []
  const probes = entryProbes(shopper)

  const { rows } = await connection.raw<{ rows: [{ found: FoundRow }] }>(
    `select blacklist_lookup(?, ?, ?::int8[], ?::int8[], ?, ?, ?, ?, ?, ?,
       ?::int8[], ?::int[], ?::int[], ?::int8[], ?::int[], ?::int[], ?::int[], ?::interval[],
       ?::text[], ?, ?::int8[], ?, ?::int8[], ?::jsonb, ?::int8) as found`,
    [
      facts.cart_id,
      shopper.customer_id,
      arrayLiteral(probes.keys),
      arrayLiteral(personProbes(shopper)),
      shopper.ip,
      facts.order_id,
      shopper.logged_in_customer_id,
      facts.logged_in_customer_id !== undefined,
      facts.placed_at,
      needs.groups,
      arrayLiteral(suspect.map(({ key }) => key)),
      arrayLiteral(suspect.map(({ needs }) => needs)),
      columns.numbers,
      columns.keys,
      columns.needs,
      columns.periodNumbers,
      columns.limits,
      columns.periods,
      columns.distinct,
      probes.shipping.fields,
      arrayLiteral(probes.shipping.keys),
      probes.billing.fields,
      arrayLiteral(probes.billing.keys),
      withHistory ? JSON.stringify(storeHashes(identity)) : null,
      withHistory && shopper.ip !== null ? ipKey(shopper.ip).toString() : null,
    ]
  )
  const { counts, ...found } = rows[0].found
  return { ...found, rule_counts: ruleCountsOf(queries, counts) }
}
