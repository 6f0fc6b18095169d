import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  type RuleCount,
  factKeys,
  type IdentityHashes,
  type CountQuery,
  refuses,
  storeHashes,
} from "../../screening"
import { ruleCountsOf, arrayLiteral, flatten } from "../look-up"
import type { RuleCache } from "../rule-cache"

/** A claim that nobody confirmed dies after this time; a completion takes a fraction of a second. */
export const CLAIM_LIFETIME = "150 seconds"

/** What became of a claim. */
export interface Claim {
  /** Null where a rule refuses, or where the cart has an order already. */
  claim_id: string | null
  /** The counts under the lock, for the rules that were asked. */
  rule_counts: RuleCount[]
}

/**
 * Claims a place among the orders that rules let through. Under locks on everything that the rules
 * compare, in one transaction: count, and unless a rule is full take the place. Of any number of
 * parallel checkouts, in any number of processes, exactly as many get one as the rules permit.
 *
 * @param questionsBy - the contested questions by the given rules; none means nothing to claim
 * @returns null where no rule is contested.
 */
export async function claimOrder(
  knex: Knex,
  ruleCache: RuleCache,
  cartId: string,
  identity: IdentityHashes,
  questionsBy: (rules: RuleCache["rules"]) => CountQuery[]
): Promise<Claim | null> {
  return await ruleCache.withFreshRules<(Claim & { stale?: boolean }) | null>(
    async (rules) => {
      const countQueries = questionsBy(rules)
      if (!countQueries.length) return null
      const asked = flatten(countQueries)
      const locks = [...new Set(countQueries.flatMap(({ keys }) => keys.map(({ key }) => key)))]
      const { rows } = await knex.raw(
        `select blacklist_claim(?, ?, ?::jsonb, ?::int8[], ?::int8[], ?::interval,
           ?::int[], ?::int8[], ?::interval[], ?::int[], ?::int[]) as claim`,
        [
          rules.revision as string,
          cartId,
          JSON.stringify(storeHashes(identity)),
          arrayLiteral(factKeys({ kind: "order" }, identity, rules)),
          arrayLiteral(locks.sort((a, b) => (a < b ? -1 : 1))),
          CLAIM_LIFETIME,
          asked.numbers,
          asked.keys,
          asked.periods,
          asked.limits,
          arrayLiteral(
            countQueries.flatMap((countQuery, number) => (refuses(countQuery) ? number : []))
          ),
        ]
      )
      const { stale, counts, claim_id } = rows[0].claim
      return {
        stale,
        claim_id: claim_id === null || stale ? null : String(claim_id),
        rule_counts: stale ? [] : ruleCountsOf(countQueries, counts),
      }
    },
    (claim) => claim?.stale === true,
    knex
  )
}

/** Carts with a claim that no order is known for yet. */
export async function pendingCartIds(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { cart_id: string }[] }>(
    `select cart_id from blacklist_ledger_fact
      where expires_at < 'infinity' and kind = 'order' and order_id is null`
  )
  return rows.map(({ cart_id }) => cart_id)
}

/** A claim whose completion should have come to an end long ago. */
export interface AbandonedClaim {
  cart_id: string
  claimed_at: Date
}

/** Between an order and the link to its cart a completion takes milliseconds; a rush makes it seconds. */
export const LINKED_WITHIN_SECONDS = 30

/** Claims that still count, though their completion has had its time and no order is known; oldest first. */
export async function abandonedClaims(knex: Knex): Promise<AbandonedClaim[]> {
  const { rows } = await knex.raw<{ rows: AbandonedClaim[] }>(
    `select cart_id, happened_at as claimed_at from blacklist_ledger_fact
      where expires_at < 'infinity' and expires_at > now() and kind = 'order' and order_id is null
        and happened_at < now() - interval '${LINKED_WITHIN_SECONDS} seconds'
      order by happened_at`
  )
  return rows
}

/**
 * Confirms the claims of carts that became orders.
 *
 * @returns the orders that are not on record: nothing was claimed for them.
 */
export const confirmOrders = (
  knex: Knex,
  links: { order_id: string; cart_id: string | null }[]
): Promise<string[]> =>
  knex.transaction(async (transaction) => {
    const orderIds = links.map(({ order_id }) => order_id)
    const { rows: confirmed } = await transaction.raw<{ rows: { id: string }[] }>(
      `update blacklist_ledger_fact f
          set order_id = l.order_id, expires_at = 'infinity'
         from unnest(?::text[], ?::text[]) as l (order_id, cart_id)
        where f.kind = 'order' and f.cart_id = l.cart_id and f.order_id is null
          and not exists (select 1 from blacklist_ledger_fact o
                           where o.kind = 'order' and o.order_id = l.order_id)
       returning f.id`,
      [orderIds, links.map(({ cart_id }) => cart_id) as string[]]
    )
    // A statement of its own: it sees keys that a new rule's filing wrote while this one waited.
    if (confirmed.length) {
      await transaction.raw(
        `update blacklist_ledger_key set expires_at = 'infinity'
          where fact_id = any (?::bigint[]) and expires_at < 'infinity'`,
        [confirmed.map(({ id }) => id)]
      )
    }
    const { rows: known } = await transaction.raw<{ rows: { order_id: string }[] }>(
      `select order_id from blacklist_ledger_fact
        where kind = 'order' and order_id = any (?::text[])`,
      [orderIds]
    )
    const recorded = new Set(known.map(({ order_id }) => order_id))
    return orderIds.filter((id) => !recorded.has(id))
  })
