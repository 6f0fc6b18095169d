import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { deleteExpired } from "./delete-expired"

const SESSIONS = {
  table: "blacklist_payment_session_cart",
  id: "payment_session_id",
  moment: "seen_at",
}

/** Which carts payment sessions paid for, whatever became of the sessions. */
export class PaymentSessions {
  constructor(private readonly knex: Knex) {}

  /** Saves the sessions of a cart; those saved already are left. */
  async save(cartId: string, sessionIds: string[]): Promise<void> {
    await this.knex.raw(
      `insert into blacklist_payment_session_cart (payment_session_id, cart_id, seen_at)
       select unnest(?::text[]), ?, now()
       on conflict (payment_session_id) do nothing`,
      [sessionIds, cartId]
    )
  }

  /** The cart that a session paid for; null where that was not noted. */
  async cartIdOf(sessionId: string): Promise<string | null> {
    const { rows } = await this.knex.raw<{ rows: { cart_id: string }[] }>(
      "select cart_id from blacklist_payment_session_cart where payment_session_id = ?",
      [sessionId]
    )
    return rows[0]?.cart_id ?? null
  }

  /** Forgets sessions noted before the given moment; answers how many. */
  async deleteExpired(before: Date): Promise<number> {
    return await deleteExpired(this.knex, SESSIONS, before)
  }
}
