import type { Period } from "../../../types/rules"
import type { CountQuery, RuleCount } from "../screening/rules"

/** An array as PostgreSQL's own literal: the ORM and knex would spread it into many parameters. */
export const arrayLiteral = (values: readonly (bigint | number | boolean | string | null)[]) =>
  `{${values.map((value) => (value === null ? "NULL" : typeof value === "string" ? `"${value}"` : value)).join(",")}}`

/** A period as PostgreSQL spells an interval. */
const intervalOf = (period: Period | null): string | null =>
  period && `${period.value} ${period.unit}`

/**
 * Queries as the functions in the database take them: columns with one row a key. Queries are numbered from
 * 0, periods, each once, from 1.
 */
export function columnsOf(queries: CountQuery[]) {
  const numbers: number[] = []
  const keys: bigint[] = []
  const needs: number[] = []
  const periodNumbers: number[] = []
  const limits: number[] = []
  const distinct: (string | null)[] = []
  const periods: (string | null)[] = []
  queries.forEach((query, number) => {
    const period = intervalOf(query.period)
    const periodNumber = periods.indexOf(period) + 1 || periods.push(period)
    for (const { key, needs: missing } of query.keys) {
      numbers.push(number)
      keys.push(key)
      needs.push(missing)
      periodNumbers.push(periodNumber)
      limits.push(query.limit)
      distinct.push(query.distinct)
    }
  })
  return {
    numbers: arrayLiteral(numbers),
    keys: arrayLiteral(keys),
    needs: arrayLiteral(needs),
    periodNumbers: arrayLiteral(periodNumbers),
    limits: arrayLiteral(limits),
    periods: arrayLiteral(periods),
    distinct: arrayLiteral(distinct.some((field) => field !== null) ? distinct : []),
  }
}

/**
 * The counts with the queries they are for. The database counts up to the limit for each key of a query, so
 * that a query of several keys may come to more than its limit, as may one of different values.
 */
export const ruleCountsOf = (queries: CountQuery[], counts: Record<string, number>): RuleCount[] =>
  queries.map(({ keys: _keys, sets: _sets, ...query }, number) => ({
    ...query,
    count: Math.min(counts[number] ?? 0, query.limit),
  }))
