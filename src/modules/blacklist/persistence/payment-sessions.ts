import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { LRUCache } from "lru-cache"
import { deleteExpired } from "./delete-expired"

const SESSIONS = {
  table: "blacklist_payment_session_cart",
  id: "payment_session_id",
  moment: "seen_at",
}

/** Core hands webhooks on five seconds after they came: by then the session is written. */
const WRITTEN_WITHIN_MS = 4_000
/** More sessions than this do not wait while the database cannot be written to; the oldest are dropped. */
const WAITING = { max: 10_000 }

/** Which carts payment sessions paid for, whatever became of the sessions. */
export class PaymentSessions {
  /** The cart of each session that is not written yet. */
  private readonly waiting = new LRUCache<string, string>(WAITING)
  private timer: NodeJS.Timeout | undefined

  /** @param onFailure - hears of an error of a write that nobody waited for; it is tried again */
  constructor(
    private readonly knex: Knex,
    private readonly onFailure: (error: unknown) => void = () => undefined
  ) {}

  /** Saves the sessions of a cart; those saved already are left. */
  async save(cartId: string, sessionIds: string[]): Promise<void> {
    await this.write(sessionIds.map((id) => [id, cartId]))
  }

  /** Saves them within four seconds, together with those of other carts. */
  saveLater(cartId: string, sessionIds: string[]): void {
    for (const id of sessionIds) this.waiting.set(id, cartId)
    if (this.waiting.size) this.startTimer()
  }

  /** Writes what is waiting; a shutdown calls it. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    const sessions = [...this.waiting.entries()]
    if (!sessions.length) return
    try {
      await this.write(sessions)
      for (const [id] of sessions) this.waiting.delete(id)
    } catch (error) {
      this.onFailure(error)
      this.startTimer()
    }
  }

  /** The cart that a session paid for; null where that is not known. */
  async cartIdOf(sessionId: string): Promise<string | null> {
    const waiting = this.waiting.get(sessionId)
    if (waiting) return waiting
    const { rows } = await this.knex.raw<{ rows: { cart_id: string }[] }>(
      "select cart_id from blacklist_payment_session_cart where payment_session_id = ?",
      [sessionId]
    )
    return rows[0]?.cart_id ?? null
  }

  /** Deletes sessions saved before the moment; returns how many. */
  async deleteExpired(before: Date): Promise<number> {
    return await deleteExpired(this.knex, SESSIONS, before)
  }

  private startTimer(): void {
    this.timer ??= setTimeout(() => void this.flush(), WRITTEN_WITHIN_MS).unref()
  }

  private async write(sessions: [id: string, cartId: string][]): Promise<void> {
    await this.knex.raw(
      `insert into blacklist_payment_session_cart (payment_session_id, cart_id, seen_at)
       select *, now() from unnest(?::text[], ?::text[])
       on conflict (payment_session_id) do nothing`,
      [sessions.map(([id]) => id), sessions.map(([, cartId]) => cartId)]
    )
  }
}
