import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Reason } from "../../../types/decision"
import type { NoticeType } from "../../../types/vocabulary"
import { deleteExpired } from "./delete-expired"
import { inPages } from "./in-pages"

/** A decision that nobody was told of yet. */
export interface UntoldDecision {
  id: string
  order_id: string | null
  reasons: Reason[]
  /** The total of the cart, in the form in which PostgreSQL hands on a number. */
  amount: string | null
  currency_code: string | null
  created_at: Date
}

/** A hold that nobody was told of yet. */
export interface UntoldHold {
  id: string
  order_id: string
  reason: string | null
  created_at: Date
}

/** Something that happened, as it is written. */
export interface NewNoticeEvent {
  type: NoticeType
  /** What makes it the same event, however often it is found. */
  event_key: string
  order_id: string | null
  display_id: number | null
  decision_id: string | null
  reason: string | null
  amount: number | null
  currency_code: string | null
  happened_at: Date
}

/** Moments that notices go by: see the model. */
export type NoticeClockName = NoticeType | "read" | "feed" | "channel"

export const EVENTS = "blacklist_notice_event"
const CLOCKS = "blacklist_notice_clock"

const WRITTEN_AT_ONCE = 1000

const UNTOLD = {
  flagged: {
    decision: "d.outcome = 'flag' and d.order_id is not null",
    key: "'flagged:' || d.order_id",
  },
  refused: { decision: "d.outcome = 'refuse'", key: "'refused:' || d.id" },
}

/** Old refusals were told long ago; of an order it stays known that it was told. */
const OLD_REFUSALS = {
  table: EVENTS,
  id: "id",
  moment: "happened_at",
  only: "type = 'refused' and deleted_at is null",
}

export const writeEvents = async (knex: Knex, events: NewNoticeEvent[]): Promise<number> => {
  let written = 0
  for (const page of inPages(events, WRITTEN_AT_ONCE)) {
    const ids = await knex(EVENTS)
      .insert(page.map((event) => ({ id: generateEntityId(undefined, "blnev"), ...event })))
      .onConflict()
      .ignore()
      .returning("id")
    written += ids.length
  }
  return written
}

export const readClocks = async (
  knex: Knex,
  names: NoticeClockName[]
): Promise<Map<NoticeClockName, Date>> => {
  const rows: { name: NoticeClockName; at: Date }[] = await knex(CLOCKS)
    .whereIn("name", names)
    .select("name", "at")
  return new Map(rows.map(({ name, at }) => [name, at]))
}

export const setClocks = async (knex: Knex, names: NoticeClockName[], at: Date): Promise<void> => {
  if (!names.length) return
  await knex(CLOCKS)
    .insert(names.map((name) => ({ name, at })))
    .onConflict("name")
    .merge({ at, updated_at: knex.fn.now() })
}

/** What happened and is worth telling staff, each once. Nothing here is on the road of a checkout. */
export class NoticeEvents {
  constructor(private readonly knex: Knex) {}

  /** Decisions since a moment that are no event yet, oldest first; of one order one. */
  async untold(type: keyof typeof UNTOLD, since: Date, limit: number): Promise<UntoldDecision[]> {
    const { decision, key } = UNTOLD[type]
    const { rows } = await this.knex.raw<{ rows: UntoldDecision[] }>(
      `select d.id, d.order_id, d.reasons, d.amount, d.currency_code, d.created_at
         from blacklist_decision d
        where d.created_at >= ? and ${decision} and d.enforced and d.deleted_at is null
          and not exists (select 1 from ${EVENTS} e
                           where e.event_key = ${key} and e.deleted_at is null)
        order by d.created_at limit ?`,
      [since, limit]
    )
    return rows
  }

  /**
   * Holds from an id on that are no event yet, oldest first.
   *
   * @param since - less than the id of any hold since a moment: see `firstIdSince`
   */
  async untoldHolds(since: string, limit: number): Promise<UntoldHold[]> {
    const { rows } = await this.knex.raw<{ rows: UntoldHold[] }>(
      `select h.id, h.order_id, h.reason, h.created_at
         from blacklist_hold h
        where h.id > ? and h.deleted_at is null
          and not exists (select 1 from ${EVENTS} e
                           where e.event_key = 'held:' || h.id and e.deleted_at is null)
        order by h.id limit ?`,
      [since, limit]
    )
    return rows
  }

  /** Writes events; those that are known are left. Answers how many were new. */
  async record(events: NewNoticeEvent[]): Promise<number> {
    return await writeEvents(this.knex, events)
  }

  async clocks(names: NoticeClockName[]): Promise<Map<NoticeClockName, Date>> {
    return await readClocks(this.knex, names)
  }

  async setClocks(names: NoticeClockName[], at: Date): Promise<void> {
    await setClocks(this.knex, names, at)
  }

  /** Deletes refusals told before the given moment; answers how many. */
  async deleteOldRefusals(before: Date): Promise<number> {
    return await deleteExpired(this.knex, OLD_REFUSALS, before)
  }
}
