import type { Period } from "../../../types/rules"
import type { CountQuery, RuleCount } from "../screening/rules"

/** An array as PostgreSQL's own literal: the ORM and knex would spread it into many parameters. */
export const arrayLiteral = (values: readonly (bigint | number | boolean | string | null)[]) =>
  `{${values.map((value) => (value === null ? "NULL" : typeof value === "string" ? `"${value}"` : value)).join(",")}}`

/** A period as PostgreSQL spells an interval. */
const intervalOf = (period: Period | null): string | null =>
  period && `${period.value} ${period.unit}`

/** Queries as the functions in the database take them: columns with one row a key, numbered by query. */
export function columnsOf(queries: CountQuery[]) {
  const rows = queries.flatMap(({ keys, period, limit }, number) =>
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
 * The counts with the queries they are for. The database counts up to the limit for each key of a query, so
 * that a query of several keys may come to more than its limit.
 */
export const ruleCountsOf = (queries: CountQuery[], counts: Record<string, number>): RuleCount[] =>
  queries.map(({ keys: _keys, ...query }, number) => ({
    ...query,
    count: Math.min(counts[number] ?? 0, query.limit),
  }))
