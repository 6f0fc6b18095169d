import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CheckoutFacts } from "../screening/facts"
import {
  countQueriesFor,
  EMPTY_RULE_SET,
  exactUpTo,
  hashesOf,
  type RuleCount,
} from "../screening/rules"
import type { Shopper } from "../screening/shopper"
import { onConnection } from "./connection"
import { columnsOf } from "./count-queries"

const rulesOf = (hits: RuleCount[]) => ({
  ...EMPTY_RULE_SET,
  auto: hits.flatMap(({ rule }) => (rule.type === "auto_rule" ? [rule.rule] : [])),
  manual: hits.flatMap(({ rule }) => (rule.type === "manual_rule" ? [rule.rule] : [])),
})

/**
 * How often it was, for the rules that hit a checkout: up to one more than is told exactly. Only a hit pays for it.
 *
 * @param shopper - with what was noted for the cart
 * @param onConnected - called when a connection of the pool was had, before the statement
 * @returns the counts by the id of the rule.
 */
export async function countHits(
  knex: Knex,
  hits: RuleCount[],
  shopper: Shopper,
  { cart_id, order_id, placed_at, sales_channel_id }: CheckoutFacts,
  onConnected?: () => void
): Promise<Map<string, number>> {
  const queries = countQueriesFor(rulesOf(hits), hashesOf(shopper), sales_channel_id, false).map(
    (query) => ({ ...query, limit: exactUpTo(query.limit) + 1 })
  )
  const { numbers, keys, periodNumbers, limits, periods, distinct } = columnsOf(queries)
  const { rows } = await onConnection(
    knex,
    async (connection) =>
      await connection.raw<{ rows: [{ counts: Record<string, number> }] }>(
        `select blacklist_count_hits(?, ?, ?, ?::int[], ?::int8[], ?::int[], ?::int[], ?::interval[],
           ?::text[]) as counts`,
        [cart_id, order_id, placed_at, numbers, keys, periodNumbers, limits, periods, distinct]
      ),
    onConnected
  )
  const [{ counts }] = rows
  return new Map(queries.map(({ rule }, number) => [rule.rule.id, counts[number] ?? 0]))
}
