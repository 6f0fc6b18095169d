import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { AttackFigures } from "../../../types/notices"
import { type NewNoticeEvent, writeEvents } from "./notice-events"

/** An attack that goes on. */
export interface OngoingAttack {
  id: string
  started_at: Date
  figures: AttackFigures
}

/** What is told when an attack begins or ends. */
export type AttackNews = Pick<NewNoticeEvent, "reason" | "happened_at">

const ATTACKS = "blacklist_attack"

const eventOf = (event_key: string, news: AttackNews): NewNoticeEvent => ({
  type: "attack",
  event_key,
  order_id: null,
  display_id: null,
  decision_id: null,
  amount: null,
  currency_code: null,
  ...news,
})

/** Times in which payments fail far more often than usual. One is noticed, and one ends, in one process. */
export class Attacks {
  constructor(private readonly knex: Knex) {}

  async ongoing(): Promise<OngoingAttack | null> {
    const row = await this.knex(ATTACKS)
      .where({ kind: "payment_failures" })
      .whereNull("ended_at")
      .whereNull("deleted_at")
      .first("id", "started_at", "figures")
    return row ?? null
  }

  /** Payment failures after a moment, up to another one. */
  async failures(after: Date, until: Date): Promise<number> {
    return await this.count("kind = 'payment_failure'", after, until)
  }

  /** Orders placed after a moment, up to another one. */
  async orders(after: Date, until: Date): Promise<number> {
    return await this.count("kind = 'order' and order_id is not null", after, until)
  }

  private async count(what: string, after: Date, until: Date): Promise<number> {
    const { rows } = await this.knex.raw<{ rows: [{ count: number }] }>(
      `select count(*)::int as count from blacklist_ledger_fact
        where ${what} and happened_at > ? and happened_at <= ?`,
      [after, until]
    )
    return rows[0].count
  }

  /** Notes that an attack has begun, with what is told of it; false where another process did. */
  async begin(figures: AttackFigures, news: AttackNews): Promise<boolean> {
    return await this.knex.transaction(async (transaction) => {
      const [begun] = await transaction(ATTACKS)
        .insert({
          id: generateEntityId(undefined, "blatt"),
          started_at: news.happened_at,
          figures: JSON.stringify(figures),
        })
        .onConflict()
        .ignore()
        .returning("id")
      if (begun) await writeEvents(transaction, [eventOf(`attack:${begun.id}`, news)])
      return !!begun
    })
  }

  /** Notes that an attack is over; nothing is told without news. */
  async end(id: string, at: Date, news: AttackNews | null): Promise<boolean> {
    return await this.knex.transaction(async (transaction) => {
      const ended = await transaction(ATTACKS)
        .where({ id })
        .whereNull("ended_at")
        .update({ ended_at: at, updated_at: transaction.fn.now() })
      if (ended && news) await writeEvents(transaction, [eventOf(`attack_over:${id}`, news)])
      return ended > 0
    })
  }
}
