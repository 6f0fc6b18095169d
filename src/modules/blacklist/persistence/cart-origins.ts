import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { customerKey, ipKey, type Origin } from "../screening"
import { onConnection } from "./on-connection"

/** Where carts' requests came from. */
export class CartOrigins {
  constructor(private readonly knex: Knex) {}

  /**
   * Notes where a cart's request came from. One statement; nothing is written when nothing changed.
   *
   * @param onConnected - called when a connection of the pool was had, before the statement
   */
  async note(cartId: string, { ip, customer_id }: Origin, onConnected?: () => void): Promise<void> {
    const write = (knex: Knex) =>
      knex.raw(
        `insert into blacklist_cart_origin as o (cart_id, ip, ip_key, customer_id, customer_key, seen_at)
         values (?, ?, ?, ?, ?, now())
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
        ] as Knex.RawBinding[]
      )
    await onConnection(this.knex, write, onConnected)
  }

  /** Forgets origins that were not seen since the given moment; answers how many. */
  async forget(before: Date): Promise<number> {
    const { rowCount } = await this.knex.raw(
      "delete from blacklist_cart_origin where seen_at < ?",
      [before]
    )
    return rowCount
  }
}
