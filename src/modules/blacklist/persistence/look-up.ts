import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Period } from "../../../types/rules"
import type { BlacklistSettings } from "../../../types/settings"
import {
  type CheckoutFacts,
  entryProbes,
  type Findings,
  hashesOf,
  needsOf,
  personProbes,
  type CountQuery,
  countQueriesFor,
  type RuleSet,
  type Shopper,
  suspectKeys,
} from "../screening"

/** What the database answers about one checkout. */
export type Found = Omit<Findings, "rule_counts"> & {
  settings: Partial<BlacklistSettings> | null
  /** The revision of the rules as they are now. */
  revision: string | null
  rule_counts: Findings["rule_counts"]
}

/** An array as PostgreSQL's own literal: the ORM and knex would spread it into many parameters. */
export const arrayLiteral = (values: readonly (bigint | number | boolean | string | null)[]) =>
  `{${values.map((value) => (value === null ? "NULL" : typeof value === "string" ? `"${value}"` : value)).join(",")}}`

/** A period as PostgreSQL spells an interval. */
export const intervalOf = (period: Period | null): string | null =>
  period && `${period.value} ${period.unit}`

/** Questions as the database takes them: one row a key, numbered by question. */
export function flatten(countQueries: CountQuery[]) {
  const rows = countQueries.flatMap(({ keys, period, limit }, number) =>
    keys.map(({ key, add_ip }) => ({ number, key, add_ip, period: intervalOf(period), limit }))
  )
  return {
    numbers: arrayLiteral(rows.map(({ number }) => number)),
    keys: arrayLiteral(rows.map(({ key }) => key)),
    addIp: arrayLiteral(rows.map(({ add_ip }) => add_ip)),
    periods: arrayLiteral(rows.map(({ period }) => period)),
    limits: arrayLiteral(rows.map(({ limit }) => limit)),
  }
}

/**
 * Counts put back beside the questions they answer. A question of several keys is counted up to its
 * limit for each: together they may be more, which nobody asked.
 */
export const ruleCountsOf = (countQueries: CountQuery[], counts: Record<string, number>) =>
  countQueries.map(({ keys: _keys, ...countQuery }, number) => ({
    ...countQuery,
    count: Math.min(counts[number] ?? 0, countQuery.limit),
  }))

/** Everything that may concern a shopper, in one round trip. */
export async function lookUp(
  knex: Knex,
  shopper: Shopper,
  facts: CheckoutFacts,
  rules: RuleSet
): Promise<Found> {
  const identity = hashesOf(shopper)
  const countQueries = countQueriesFor(
    rules,
    identity,
    facts.sales_channel_id,
    facts.ip === undefined
  )
  const needs = needsOf(rules)
  const asked = flatten(countQueries)

  const { rows } = await knex.raw(
    `select blacklist_lookup(?, ?, ?::int8[], ?::int8[], ?, ?, ?, ?, ?, ?,
       ?::int8[], ?::int[], ?::int8[], ?::boolean[], ?::interval[], ?::int[]) as found`,
    [
      facts.cart_id,
      shopper.customer_id,
      arrayLiteral(entryProbes(shopper)),
      arrayLiteral(personProbes(shopper)),
      shopper.ip,
      facts.order_id,
      shopper.logged_in_customer_id,
      facts.logged_in_customer_id !== undefined,
      facts.placed_at,
      needs.groups,
      arrayLiteral(needs.suspicion ? suspectKeys(identity) : []),
      asked.numbers,
      asked.keys,
      asked.addIp,
      asked.periods,
      asked.limits,
    ] as Knex.RawBinding[]
  )
  const { counts, ...found } = rows[0].found
  return { ...found, rule_counts: ruleCountsOf(countQueries, counts) }
}
