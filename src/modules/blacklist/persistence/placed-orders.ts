import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { LRUCache } from "lru-cache"
import { hashesOf, type IdentityHashes } from "../screening/rules"
import type { Shopper } from "../screening/shopper"
import { recordFacts } from "./ledger/facts"
import type { Risk } from "../../../types/risk"
import { type FoundOrders, type FoundOrdersRow, readFoundOrders } from "./risk/risks"
import type { RuleCache } from "./rule-cache"

/** A cart and the order that it became; an order made by other means has no cart. */
export interface OrderLink {
  order_id: string
  cart_id: string | null
}

export interface PlacedOrder extends OrderLink {
  /** Whether the ledger has the order. */
  recorded: boolean
  /** Whether a decision about the cart's completion does not have its order yet. */
  decided: boolean
}

/** What `PlacedOrders.record` did, and what it leaves to the caller. */
export interface RecordedOrders {
  /** How many orders were written beside those with a claim. */
  recorded: number
  /** Orders of which this process knows nothing: their facts have to be read. */
  unread: string[]
  /** Orders with a decision that has to be linked to them. */
  undecided: string[]
  /** What the scores of the recorded orders are made of. */
  found: FoundOrders[]
}

interface ScreenedIdentity {
  identity: IdentityHashes
  screened_at: Date
}

/** A completion takes a second, its event rarely longer; what is no longer kept is read from the order. */
const KEPT = { max: 5_000, ttl: 300_000 }

const PLACE = "select blacklist_place_orders(?::text[], ?::text[]) as placed"

/** The same with what is scored of those that are recorded, in one statement. */
const PLACE_AND_READ = `
  select placed, blacklist_order_facts(array(select o ->> 'order_id' from jsonb_array_elements(placed) as o
                                              where (o ->> 'recorded')::boolean)) as found
    from blacklist_place_orders(?::text[], ?::text[]) as placed`

interface Placed {
  placed: PlacedOrder[] | null
  found?: FoundOrdersRow
}

type GivenLink = { order_id: string; cart_id?: string | null }

async function confirmOrders(knex: Knex, statement: string, links: GivenLink[]): Promise<Placed> {
  const cartIds = links.map(({ cart_id }) => cart_id)
  const { rows } = await knex.raw<{ rows: Placed[] }>(statement, [
    links.map(({ order_id }) => order_id),
    cartIds.includes(undefined) ? null : cartIds,
  ] as Knex.RawBinding[])
  return rows[0]
}

/**
 * Confirms the claims of orders in one statement.
 *
 * @param links - without their carts (`undefined`) these are read from core's link table
 * @returns null where that table is in another database.
 */
export const placeOrders = async (knex: Knex, links: GivenLink[]): Promise<PlacedOrder[] | null> =>
  (await confirmOrders(knex, PLACE, links)).placed

/**
 * Records orders when they are placed. What a shopper was screened as is kept in memory, as hashes, until the
 * cart is an order: the process that let the cart through does not have to read the order.
 */
export class PlacedOrders {
  private readonly screened = new LRUCache<string, ScreenedIdentity>(KEPT)
  private readonly scored = new LRUCache<string, Risk>(KEPT)

  constructor(
    private readonly knex: Knex,
    private readonly ruleCache: RuleCache
  ) {}

  /** Keeps whom a cart was screened as. */
  keep(cartId: string, shopper: Shopper): void {
    this.screened.set(cartId, { identity: hashesOf(shopper), screened_at: new Date() })
  }

  /** Keeps the score that a check has seen of a cart: its order gets the same one. */
  keepScore(cartId: string, risk: Risk): void {
    this.scored.set(cartId, risk)
  }

  /** Drops it: the completion failed, and the cart may come back with other values. */
  discard(cartId: string): void {
    this.screened.delete(cartId)
    this.scored.delete(cartId)
  }

  private withScores({ settings, orders }: FoundOrders): FoundOrders {
    if (!this.scored.size) return { settings, orders }
    const scoreOf = (cartId: string | null) =>
      cartId === null ? undefined : this.scored.get(cartId)
    return {
      settings,
      orders: orders.map((order) => ({ ...order, risk: scoreOf(order.cart_id) })),
    }
  }

  /**
   * Records placed orders: one statement where there was a claim, two where there was none. Orders that are
   * recorded already are left. In passing it reads what their scores are made of, where they have none yet.
   *
   * @param links - orders, without their carts where core's link table shall be read
   * @returns null where that table is in another database.
   */
  async record(
    links: { order_id: string; cart_id?: string | null }[]
  ): Promise<RecordedOrders | null> {
    const { placed, found: confirmed } = await confirmOrders(this.knex, PLACE_AND_READ, links)
    if (!placed) return null
    const found: FoundOrdersRow[] = confirmed ? [confirmed] : []
    const missing = placed.filter(({ recorded }) => !recorded)
    const facts = missing.flatMap(({ order_id, cart_id }) => {
      const screened = cart_id === null ? undefined : this.screened.get(cart_id)
      if (!screened) return []
      const { identity, screened_at } = screened
      const fact = { kind: "order" as const, happened_at: screened_at, order_id, cart_id }
      return [{ ...fact, screened: true, identity }]
    })
    const recorded = facts.length
      ? await recordFacts(this.knex, this.ruleCache, facts, {
          orderIds: facts.map(({ order_id }) => order_id),
          read: (row) => found.push(row),
        })
      : 0
    const toScore = found
      .map((row) => this.withScores(readFoundOrders(row)))
      .filter(({ orders }) => orders.length > 0)
    for (const { cart_id } of placed) if (cart_id) this.discard(cart_id)

    const known = new Set(facts.map(({ order_id }) => order_id))
    return {
      recorded,
      unread: missing.flatMap(({ order_id }) => (known.has(order_id) ? [] : order_id)),
      undecided: placed.flatMap(({ order_id, decided }) => (decided ? order_id : [])),
      found: toScore,
    }
  }
}
