import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { NotifySettings } from "../../../types/settings"
import { NOTICE_TYPES, type NoticeStatus, type NoticeType } from "../../../types/vocabulary"
import { isCartTableElsewhere } from "./cart-origins"
import { deleteExpired } from "./delete-expired"
import { inPages } from "./in-pages"
import { EVENTS, type NewNoticeEvent, readClocks, setClocks } from "./notice-events"

export type NoticeEventRecord = NewNoticeEvent & { id: string }

/** What happened since the last message. */
export interface GatheredEvents {
  counts: Partial<Record<NoticeType, number>>
  /** The newest of the gravest. */
  events: NoticeEventRecord[]
}

/** What a message says. */
export interface NoticeText {
  title: string
  text: string
  data: Record<string, unknown>
}

/** How messages are worded. */
export interface NoticeTexts {
  /** Of one order or one attack, by all that happened to it. */
  ofOne: (events: NoticeEventRecord[]) => NoticeText
  ofMany: (gathered: GatheredEvents) => NoticeText
  /** As the bell says it, where there is little room. */
  inBrief: (gathered: GatheredEvents) => NoticeText
}

/** A message as it stands in the table. */
export interface NoticeRecord extends NoticeText {
  id: string
  channel: string
  recipient: string
  template: string | null
  order_id: string | null
  attempts: number
  first_attempt_at: Date | null
}

export const FEED = "feed"
const NOTICES = "blacklist_notice"
const SHOWN = 20
const WRITTEN_AT_ONCE = 1000
const MINUTE_MS = 60_000

/** A sending takes a minute at most; after this the process that began it has been killed. */
const LEASE = "5 minutes"

type Due = "feed_due" | "channel_due"

const SINGLE: NoticeType[] = ["flagged", "held", "attack"]

const MESSAGES = { table: NOTICES, id: "id", moment: "created_at", only: "deleted_at is null" }

/** Messages to staff: written once for all processes, and sent until they have arrived. */
export class Notices {
  constructor(private readonly knex: Knex) {}

  /**
   * The channels that the store's notification providers take, without the bell; null where Medusa's tables of
   * them are in another database.
   */
  async channels(): Promise<string[] | null> {
    try {
      return await this.readChannels()
    } catch (error) {
      if (isCartTableElsewhere(error)) return null
      throw error
    }
  }

  private async readChannels(): Promise<string[]> {
    const { rows } = await this.knex.raw<{ rows: { channel: string }[] }>(
      `select distinct channel from notification_provider, unnest(channels) as channel
        where is_enabled and deleted_at is null and channel <> ? order by channel`,
      [FEED]
    )
    return rows.map(({ channel }) => channel)
  }

  /**
   * Writes the messages that are due: for the bell one of each order and attack, refusals gathered, and over
   * the channel one to each recipient of all that happened. Of several processes, one writes each.
   *
   * @returns how many.
   */
  async write(settings: NotifySettings, texts: NoticeTexts, now: Date): Promise<number> {
    return await this.knex.transaction(async (transaction) => {
      await transaction.raw("select pg_advisory_xact_lock(hashtext(?))", [NOTICES])
      const clocks = await readClocks(transaction, ["feed", "channel"])
      const isOpen = (clock: "feed" | "channel") => {
        const last = clocks.get(clock)
        return !last || last.getTime() + settings.every_minutes * MINUTE_MS <= now.getTime()
      }
      await forget(transaction, settings)
      const messages: NewMessage[] = []

      for (const events of await takeEach(transaction)) {
        const { order_id } = events[0]
        messages.push({ ...texts.ofOne(events), ...forFeed, order_id })
      }
      if (isOpen("feed")) {
        const refusals = await takeAll(transaction, "feed_due", ["refused"])
        if (refusals) {
          messages.push({ ...texts.inBrief(refusals), ...forFeed, order_id: null })
          await setClocks(transaction, ["feed"], now)
        }
      }
      const { channel, to, template } = settings
      if (channel && isOpen("channel")) {
        const gathered = await takeAll(transaction, "channel_due", [...NOTICE_TYPES])
        if (gathered) {
          const text = texts.ofMany(gathered)
          for (const recipient of to) {
            messages.push({ ...text, channel, recipient, template, order_id: null })
          }
          await setClocks(transaction, ["channel"], now)
        }
      }
      return await insert(transaction, messages, now)
    })
  }

  /** Takes a message that is due, for this process to send; null where there is none. */
  async claim(): Promise<NoticeRecord | null> {
    const { rows } = await this.knex.raw<{ rows: NoticeRecord[] }>(
      `update ${NOTICES} set locked_until = now() + interval '${LEASE}'
        where id = (select id from ${NOTICES}
                     where status = 'due' and next_attempt_at <= now() and deleted_at is null
                       and (locked_until is null or locked_until < now())
                     order by next_attempt_at, id limit 1 for update skip locked)
        returning id, channel, recipient, template, title, text, data, order_id, attempts,
                  first_attempt_at`,
      []
    )
    return rows[0] ?? null
  }

  /** Notes that a message is being sent for the n-th time. */
  async begin(id: string, attempt: number): Promise<void> {
    await this.knex(NOTICES)
      .where({ id })
      .update({
        attempts: attempt,
        first_attempt_at: this.knex.raw("coalesce(first_attempt_at, now())"),
        locked_until: this.knex.raw(`now() + interval '${LEASE}'`),
        updated_at: this.knex.fn.now(),
      })
  }

  /** Notes what became of a message, and lets go of it. */
  async finish(
    id: string,
    changes: { status: NoticeStatus; next_attempt_at?: Date }
  ): Promise<void> {
    await this.knex(NOTICES)
      .where({ id })
      .update({
        ...changes,
        ...(changes.status === "sent" && { sent_at: this.knex.fn.now() }),
        locked_until: null,
        updated_at: this.knex.fn.now(),
      })
  }

  /** Deletes messages written before the given moment; answers how many. */
  async deleteExpired(before: Date): Promise<number> {
    return await deleteExpired(this.knex, MESSAGES, before)
  }
}

type NewMessage = NoticeText & Pick<NoticeRecord, "channel" | "recipient" | "template" | "order_id">

/** As core writes to the bell: for everybody. */
const forFeed = { channel: FEED, recipient: "", template: "admin-ui" }

/** What nobody is to be told of. */
async function forget(transaction: Knex, { on, feed, channel, to }: NotifySettings) {
  const drop = (due: Due, isWanted: boolean) =>
    transaction(EVENTS)
      .where({ [due]: true })
      .whereNull("deleted_at")
      .modify((query) => void (isWanted && query.whereNotIn("type", on)))
      .update({ [due]: false })
  await drop("feed_due", feed)
  await drop("channel_due", channel !== null && to.length > 0)
}

/** What the bell tells one by one: orders with all that happened to each, and attacks. */
async function takeEach(transaction: Knex): Promise<NoticeEventRecord[][]> {
  const rows: NoticeEventRecord[] = await transaction(EVENTS)
    .where({ feed_due: true })
    .whereNull("deleted_at")
    .whereIn("type", SINGLE)
    .update({ feed_due: false })
    .returning("*")
  const groups = new Map<string, NoticeEventRecord[]>()
  for (const row of rows) {
    const key = row.order_id ?? row.id
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

/** Everything of these types that is due, counted, with the newest of the gravest; null where nothing is. */
async function takeAll(
  transaction: Knex,
  due: Due,
  types: NoticeType[]
): Promise<GatheredEvents | null> {
  const { rows } = await transaction.raw<{ rows: [Partial<GatheredEvents>] }>(
    `with taken as (update ${EVENTS} set ${due} = false
                     where ${due} and type = any (?::text[]) and deleted_at is null returning *),
          counted as (select type, count(*)::int as count from taken group by type),
          shown as (select * from taken
                     order by array_position(array['attack', 'held', 'flagged', 'refused'], type),
                              happened_at desc, id desc limit ?)
     select (select jsonb_object_agg(type, count) from counted) as counts,
            (select jsonb_agg(to_jsonb(shown)) from shown) as events`,
    [types, SHOWN]
  )
  const [{ counts, events }] = rows
  return counts && events ? { counts, events } : null
}

/** Writes messages; of an order that the bell knows none. Answers how many. */
async function insert(transaction: Knex, messages: NewMessage[], now: Date): Promise<number> {
  let written = 0
  for (const page of inPages(messages, WRITTEN_AT_ONCE)) {
    const ids = await transaction(NOTICES)
      .insert(
        page.map(({ data, ...message }) => ({
          id: generateEntityId(undefined, "blnot"),
          ...message,
          data: JSON.stringify(data),
          next_attempt_at: now,
        }))
      )
      .onConflict()
      .ignore()
      .returning("id")
    written += ids.length
  }
  return written
}
