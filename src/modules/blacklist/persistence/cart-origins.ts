import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { LRUCache } from "lru-cache"
import { customerKey, ipKey } from "../screening/entry-index"
import { lookupKey } from "../screening/lookup-key"
import type { SharedDetails } from "../screening/shared-details"
import { ipForms, type Origin } from "../screening/shopper"
import { ORIGIN_CHANGES, ORIGIN_COLUMNS } from "../sql/parts/origin"
import { deleteExpired } from "./delete-expired"
import { type Connection, onConnection } from "./connection"

/** PostgreSQL's code for a table there is not. */
const UNDEFINED_TABLE = "42P01"

/** Whether a statement failed because core's tables are in another database. */
export const isCartTableElsewhere = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === UNDEFINED_TABLE

/** An id that a cart can have: ids come from URLs, where anything may stand. */
const CART_ID = /^[\x21-\x7e]{1,255}$/

/** Only a cart that is still being shopped with: the id is the shopper's word. */
const OPEN_CART = `where exists (select 1 from cart
                      where id = ? and completed_at is null and deleted_at is null)`

const keyOf = (key: bigint | null): string | null => key?.toString() ?? null

/** The values of an origin's columns: what it is, and the keys that entries and rules find it by. */
export function originColumns(
  { ip, customer_id }: Origin,
  options: Pick<SharedDetails, "ipv6Prefix">
): (string | null)[] {
  const { counted_ip, ip_network } = ipForms(ip, options)
  return [
    ip,
    keyOf(ip === null ? null : ipKey(ip)),
    keyOf(counted_ip === null ? null : lookupKey("ip", counted_ip)),
    keyOf(ip_network === null ? null : lookupKey("ip_network", ip_network)),
    customer_id,
    keyOf(customer_id === null ? null : customerKey(customer_id)),
  ]
}

/**
 * How long a process relies on what it wrote of a cart last. Meanwhile another process may have seen the
 * shopper log in and out again, and its row stands though the shopper is back as before. That is harmless for
 * so long: a completion over HTTP and a payment session are screened by their own request, and a payment
 * session always compares with the row. What is left is a completion by webhook, minutes after a
 * shopper who changed the login without paying anew.
 */
const WRITTEN = { max: 10_000, ttl: 600_000 }

const ORIGINS = { table: "blacklist_cart_origin", id: "cart_id", moment: "seen_at" }

/** Where carts' requests came from. */
export class CartOrigins {
  /** False where core's carts are in another database. */
  private seesCarts = true
  private readonly written = new LRUCache<string, Origin>(WRITTEN)
  /** Origins of requests that are completing a cart right now. */
  private readonly completing = new Map<string, Origin>()

  constructor(
    private readonly knex: Knex,
    private readonly options: Pick<SharedDetails, "ipv6Prefix">
  ) {}

  /**
   * Saves where a cart's request came from. One statement; nothing is written when nothing changed, nor
   * for what is no cart, or one that was completed.
   *
   * @param onConnected - called when a connection of the pool was had, before the statement
   */
  async save(cartId: string, origin: Origin, onConnected?: () => void): Promise<void> {
    if (!CART_ID.test(cartId)) return
    const write = async (connection: Connection) => {
      try {
        await this.write(connection, cartId, origin, this.seesCarts)
      } catch (error) {
        if (!this.seesCarts || !isCartTableElsewhere(error)) throw error
        await this.write(connection, cartId, origin, false)
        this.seesCarts = false
      }
    }
    await onConnection(this.knex, write, onConnected)
    this.written.set(cartId, origin)
  }

  /** Saves it unless this process wrote the same of the cart last: see `save`. */
  async saveChanged(cartId: string, origin: Origin, onConnected?: () => void): Promise<void> {
    const { ip, customer_id } = this.written.get(cartId) ?? { ip: null, customer_id: undefined }
    if (customer_id === origin.customer_id && (origin.ip === null || origin.ip === ip)) return
    await this.save(cartId, origin, onConnected)
  }

  /** Where the request comes from that is completing the cart; nothing for a completion by webhook. */
  ofCompletion(cartId: string): Origin | undefined {
    return this.completing.get(cartId)
  }

  /** Says that a request begins to complete a cart. Returns what is to be called when it has ended. */
  beginCompletion(cartId: string, origin: Origin): () => void {
    this.completing.set(cartId, origin)
    return () => {
      if (this.completing.get(cartId) === origin) this.completing.delete(cartId)
    }
  }

  /** The saved origins of carts, by cart id. */
  async of(cartIds: string[]): Promise<Map<string, Origin>> {
    if (!cartIds.length) return new Map()
    const { rows } = await this.knex.raw<{ rows: (Origin & { cart_id: string })[] }>(
      `select cart_id, ip, customer_id from blacklist_cart_origin
        where cart_id = any (?::text[]) and deleted_at is null`,
      [cartIds]
    )
    return new Map(rows.map(({ cart_id, ...origin }) => [cart_id, origin]))
  }

  private async write(
    connection: Connection,
    cartId: string,
    origin: Origin,
    onlyOpenCarts: boolean
  ): Promise<void> {
    await connection.raw(
      `insert into blacklist_cart_origin as o (cart_id, ${ORIGIN_COLUMNS}, seen_at)
       select ?, ?, ?, ?, ?, ?, ?, now() ${onlyOpenCarts ? OPEN_CART : ""}
       on conflict (cart_id) do update ${ORIGIN_CHANGES}`,
      [
        cartId,
        ...originColumns(origin, this.options),
        ...(onlyOpenCarts ? [cartId] : []),
      ] as Knex.RawBinding[]
    )
  }

  /** Deletes origins that were not seen since the moment; returns how many. */
  async deleteExpired(before: Date): Promise<number> {
    return await deleteExpired(this.knex, ORIGINS, before)
  }
}
