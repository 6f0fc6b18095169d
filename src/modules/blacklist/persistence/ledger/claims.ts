import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CheckoutFacts } from "../../screening/facts"
import {
  type Audience,
  type CountQuery,
  countQueriesFor,
  factKeys,
  hashesOf,
  type IdentityHashes,
  isContested,
  locksOf,
  refuses,
  type RuleCount,
  type RuleSet,
  storeHashes,
} from "../../screening/rules"
import type { Shopper } from "../../screening/shopper"
import { type Connection, onConnection } from "../connection"
import { arrayLiteral, columnsOf, ruleCountsOf } from "../count-queries"
import { type OrderLink, placeOrders } from "../placed-orders"
import type { RuleCache } from "../rule-cache"
import { deleteFacts } from "./facts"

/** A claim that nothing confirmed ends after this time; a completion takes a fraction of a second. */
export const CLAIM_LIFETIME = "150 seconds"

/** Between an order and the link to its cart a completion takes milliseconds; under load it can take seconds. */
export const LINKED_WITHIN_SECONDS = 30

/** How long an expired claim is kept: an order may still be found for its cart. */
const GRACE_MINUTES = 10

/** The result of a claim. */
export interface Claim {
  /** Null where a rule refuses, or where the cart has an order already. */
  claim_id: string | null
  /** The counts under the lock, of the rules that were asked. */
  rule_counts: RuleCount[]
}

/** A claim whose completion should have ended long ago. */
export interface AbandonedClaim {
  cart_id: string
  claimed_at: Date
}

interface ClaimResult {
  stale?: true
  counts: Record<string, number>
  claim_id: number | null
}

/** Places among the orders that the rules permit, taken before an order is placed. */
export class Claims {
  constructor(
    private readonly knex: Knex,
    private readonly ruleCache: RuleCache
  ) {}

  /**
   * Claims a place among the orders that the rules permit. Under locks on everything that the rules
   * compare, in one transaction: counts, and takes the place unless a rule is full. Of any number of
   * parallel checkouts, in any number of processes, exactly as many get a place as the rules permit.
   *
   * @param onConnected - called when a connection of the pool was had, before the first statement
   * @returns null where no rule counts orders of this shopper, or where there is no cart.
   */
  async claim(
    shopper: Shopper,
    { cart_id, sales_channel_id }: Pick<CheckoutFacts, "cart_id" | "sales_channel_id">,
    audience: Audience,
    onConnected?: () => void
  ): Promise<Claim | null> {
    if (cart_id === null) return null
    const identity = hashesOf(shopper)
    const contested = (rules: RuleSet) =>
      countQueriesFor(rules, identity, sales_channel_id, false).filter((query) =>
        isContested(query, audience)
      )
    if (!contested(this.ruleCache.rules).length) return null

    const claimOn = async (connection: Connection, rules: RuleSet) => {
      const queries = contested(rules)
      return queries.length
        ? await this.claimBy(connection, cart_id, identity, rules, queries)
        : null
    }
    const result = await onConnection(
      this.knex,
      (connection) =>
        this.ruleCache.withFreshRules(
          (rules) => claimOn(connection, rules),
          (claim) => claim?.stale === true,
          connection
        ),
      onConnected
    )
    return result && { claim_id: result.claim_id, rule_counts: result.rule_counts }
  }

  private async claimBy(
    connection: Connection,
    cartId: string,
    identity: IdentityHashes,
    rules: RuleSet,
    queries: CountQuery[]
  ): Promise<Claim & { stale?: boolean }> {
    const columns = columnsOf(queries)
    const locks = locksOf(queries, identity)
    const { rows } = await connection.raw<{ rows: [{ claim: ClaimResult }] }>(
      `select blacklist_claim(?, ?, ?::jsonb, ?::int8[], ?::int8[], ?::interval,
         ?::int[], ?::int8[], ?::int[], ?::int[], ?::interval[], ?::text[], ?::int[]) as claim`,
      [
        rules.revision,
        cartId,
        JSON.stringify(storeHashes(identity)),
        arrayLiteral(factKeys({ kind: "order" }, identity, rules)),
        arrayLiteral(locks.sort((a, b) => (a < b ? -1 : 1))),
        CLAIM_LIFETIME,
        columns.numbers,
        columns.keys,
        columns.periodNumbers,
        columns.limits,
        columns.periods,
        columns.distinct,
        arrayLiteral(queries.flatMap((query, number) => (refuses(query) ? number : []))),
      ]
    )
    const { stale, counts, claim_id } = rows[0].claim
    if (stale) return { stale, claim_id: null, rule_counts: [] }
    return {
      claim_id: claim_id === null ? null : String(claim_id),
      rule_counts: ruleCountsOf(queries, counts),
    }
  }

  /** Deletes a claim, confirmed or not: its checkout failed. */
  async release(claimId: string): Promise<void> {
    await deleteFacts(this.knex, "kind = 'order' and id = ?", [claimId])
  }

  /** The claim of a cart, or the order it became; null where there is neither. */
  async orderFactOf(cartId: string): Promise<{ id: string; order_id: string | null } | null> {
    const { rows } = await this.knex.raw<{ rows: { id: string; order_id: string | null }[] }>(
      "select id, order_id from blacklist_ledger_fact where kind = 'order' and cart_id = ?",
      [cartId]
    )
    return rows[0] ?? null
  }

  /** Carts with a claim that no order is known for yet. */
  async pendingCartIds(): Promise<string[]> {
    const { rows } = await this.knex.raw<{ rows: { cart_id: string }[] }>(
      `select cart_id from blacklist_ledger_fact
        where expires_at < 'infinity' and kind = 'order' and order_id is null`
    )
    return rows.map(({ cart_id }) => cart_id)
  }

  /**
   * Claims that still count, though their completion should have ended and no order is known, oldest
   * first. Most likely their process was killed.
   */
  async abandoned(): Promise<AbandonedClaim[]> {
    const { rows } = await this.knex.raw<{ rows: AbandonedClaim[] }>(
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
   * @returns the orders that the ledger does not know: nothing was claimed for them.
   */
  async confirm(links: OrderLink[]): Promise<string[]> {
    if (!links.length) return []
    const placed = await placeOrders(this.knex, links)
    return (placed ?? []).flatMap(({ order_id, recorded }) => (recorded ? [] : order_id))
  }

  /** Deletes claims that expired some time ago without an order; returns how many. */
  async deleteExpired(): Promise<number> {
    const { count } = await deleteFacts(
      this.knex,
      "kind = 'order' and order_id is null and expires_at < now() - make_interval(mins => ?)",
      [GRACE_MINUTES]
    )
    return count
  }
}
