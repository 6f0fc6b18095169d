import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { customerKey, ipKey } from "../screening/entry-index"
import type { Origin } from "../screening/shopper"
import { deleteExpired } from "./delete-expired"
import { type Connection, onConnection } from "./connection"

/** PostgreSQL's code for a table there is not. */
const UNDEFINED_TABLE = "42P01"

/** An id that a cart can have: ids come from URLs, where anything may stand. */
const CART_ID = /^[\x21-\x7e]{1,255}$/

/** Only a cart that is still being shopped with: the id is the shopper's word. */
const OPEN_CART = `where exists (select 1 from cart
                      where id = ? and completed_at is null and deleted_at is null)`

const ORIGINS = { table: "blacklist_cart_origin", id: "cart_id", moment: "seen_at" }

/** Where carts' requests came from. */
export class CartOrigins {
  /** False where core's carts are in another database. */
  private seesCarts = true

  constructor(private readonly knex: Knex) {}

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
        if (!this.seesCarts || (error as { code?: unknown }).code !== UNDEFINED_TABLE) throw error
        await this.write(connection, cartId, origin, false)
        this.seesCarts = false
      }
    }
    await onConnection(this.knex, write, onConnected)
  }

  private async write(
    connection: Connection,
    cartId: string,
    { ip, customer_id }: Origin,
    onlyOpenCarts: boolean
  ): Promise<void> {
    await connection.raw(
      `insert into blacklist_cart_origin as o (cart_id, ip, ip_key, customer_id, customer_key, seen_at)
       select ?, ?, ?, ?, ?, now() ${onlyOpenCarts ? OPEN_CART : ""}
       on conflict (cart_id) do update
         set ip = coalesce(excluded.ip, o.ip),
             ip_key = coalesce(excluded.ip_key, o.ip_key),
             customer_id = excluded.customer_id,
             customer_key = excluded.customer_key,
             seen_at = now(),
             updated_at = now()
       where (coalesce(excluded.ip, o.ip), excluded.customer_id)
             is distinct from (o.ip, o.customer_id)`,
      [
        cartId,
        ip,
        ip === null ? null : ipKey(ip).toString(),
        customer_id,
        customer_id === null ? null : customerKey(customer_id).toString(),
        ...(onlyOpenCarts ? [cartId] : []),
      ] as Knex.RawBinding[]
    )
  }

  /** Deletes origins that were not seen since the given moment; returns how many. */
  async deleteExpired(before: Date): Promise<number> {
    return await deleteExpired(this.knex, ORIGINS, before)
  }
}
