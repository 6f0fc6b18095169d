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
  type Question,
  questionsFor,
  type RuleBook,
  type Shopper,
  suspectKeys,
} from "../screening"

/** What the database answers about one checkout. */
export type Found = Omit<Findings, "answers"> & {
  settings: Partial<BlacklistSettings> | null
  /** The revision of the rules as they are now. */
  revision: string | null
  answers: Findings["answers"]
}

/** An array as PostgreSQL's own literal: the ORM and knex would spread it into many parameters. */
export const arrayLiteral = (values: readonly (bigint | number | boolean | string | null)[]) =>
  `{${values.map((value) => (value === null ? "NULL" : typeof value === "string" ? `"${value}"` : value)).join(",")}}`

/** A period as PostgreSQL spells an interval. */
export const intervalOf = (period: Period | null): string | null =>
  period && `${period.value} ${period.unit}`

/** Questions as the database takes them: one row a key, numbered by question. */
export function flatten(questions: Question[]) {
  const rows = questions.flatMap(({ keys, period, limit }, number) =>
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
export const answersOf = (questions: Question[], counts: Record<string, number>) =>
  questions.map(({ keys: _keys, ...question }, number) => ({
    ...question,
    count: Math.min(counts[number] ?? 0, question.limit),
  }))

/** Everything that may concern a shopper, in one round trip. */
export async function lookUp(
  knex: Knex,
  shopper: Shopper,
  facts: CheckoutFacts,
  book: RuleBook
): Promise<Found> {
  const identity = hashesOf(shopper)
  const questions = questionsFor(book, identity, facts.sales_channel_id, facts.ip === undefined)
  const needs = needsOf(book)
  const asked = flatten(questions)

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
  return { ...found, answers: answersOf(questions, counts) }
}
