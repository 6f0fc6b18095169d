import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Attacks } from "../../src/modules/blacklist/persistence/attacks"
import {
  type NewNoticeEvent,
  NoticeEvents,
} from "../../src/modules/blacklist/persistence/notice-events"
import { Notices, type NoticeTexts } from "../../src/modules/blacklist/persistence/notices"
import { DEFAULT_SETTINGS, type NotifySettings } from "../../src/types/settings"
import { CORE_TABLES, FILL } from "./support/fill"
import { onDatabase } from "./support/module"
import { readBy } from "./support/reads"
import { newDecision } from "./support/rows"

const TEXTS: NoticeTexts = {
  ofOne: ([{ type, order_id }]) => ({ title: `${type} ${order_id}`, text: "", data: {} }),
  ofMany: ({ counts }) => ({ title: JSON.stringify(counts), text: "", data: {} }),
  inBrief: ({ counts }) => ({ title: `bell ${JSON.stringify(counts)}`, text: "", data: {} }),
}

const SETTINGS: NotifySettings = {
  ...DEFAULT_SETTINGS.notify,
  channel: "email",
  to: ["a@shop.example", "b@shop.example"],
  on: ["flagged", "refused", "held", "attack"],
}

const event = (
  type: NewNoticeEvent["type"],
  id: string,
  changes: Partial<NewNoticeEvent> = {}
): NewNoticeEvent => ({
  type,
  event_key: `${type}:${id}`,
  order_id: null,
  display_id: null,
  decision_id: null,
  reason: null,
  amount: null,
  currency_code: null,
  happened_at: new Date(),
  ...changes,
})

const FIGURES = { failures: 20, attempts: 20, share: 1, usual_share: 0 }

onDatabase(({ service, sql, knex, anotherProcess }) => {
  const titles = async () =>
    (
      await sql(
        "select channel, recipient, title from blacklist_notice order by channel, recipient, title"
      )
    ).map(({ channel, recipient, title }) => `${channel} ${recipient}: ${title}`)
  const writeIn = (services: (typeof service)[], now = new Date()) =>
    Promise.all(services.map(({ notices }) => notices.write(SETTINGS, TEXTS, now)))

  it("processes that tell at once write each message once, and send each once", async () => {
    const processes = [service, anotherProcess(), anotherProcess()]
    const order = { order_id: "order_1" }
    await Promise.all(
      processes.map(({ noticeEvents }) =>
        noticeEvents.record([
          event("flagged", "order_1", order),
          event("held", "order_1", order),
          event("refused", "bldec_1"),
          event("refused", "bldec_2"),
        ])
      )
    )
    const written = await writeIn(processes)
    expect(written.sort()).toEqual([0, 0, 4])
    expect(await titles()).toEqual([
      'email a@shop.example: {"held":1,"flagged":1,"refused":2}',
      'email b@shop.example: {"held":1,"flagged":1,"refused":2}',
      'feed : bell {"refused":2}',
      "feed : flagged order_1",
    ])

    const claims = async ({ notices }: typeof service) => {
      const ids: string[] = []
      for (;;) {
        const claimed = await notices.claim()
        if (!claimed) return ids
        ids.push(claimed.id)
      }
    }
    const claimed = (await Promise.all(processes.map(claims))).flat()
    expect([claimed.length, new Set(claimed).size]).toEqual([4, 4])
  })

  it("a message whose process was killed is another's after its lease", async () => {
    await service.noticeEvents.record([event("attack", "1")])
    await service.notices.write({ ...SETTINGS, channel: null }, TEXTS, new Date())
    const claimed = await service.notices.claim()
    await service.notices.begin(claimed?.id as string, 1)
    expect(await service.notices.claim()).toBeNull()
    await sql("update blacklist_notice set locked_until = now() - interval '1 second'")
    expect(await anotherProcess().notices.claim()).toMatchObject({ id: claimed?.id, attempts: 1 })
    await service.notices.finish(claimed?.id as string, { status: "sent" })
    expect(await sql("select status, locked_until from blacklist_notice")).toEqual([
      { status: "sent", locked_until: null },
    ])
  })

  it("what comes meanwhile waits for the next message; an order is told in the bell once", async () => {
    const start = Date.now()
    const later = (minutes: number) => new Date(start + minutes * 60_000)
    const order = { order_id: "order_1" }
    await service.noticeEvents.record([event("refused", "1"), event("flagged", "order_1", order)])
    expect(await service.notices.write(SETTINGS, TEXTS, later(0))).toBe(4)
    await service.noticeEvents.record([event("refused", "2"), event("held", "blhold_1", order)])
    expect(await service.notices.write(SETTINGS, TEXTS, later(9))).toBe(0)
    await service.noticeEvents.record([event("refused", "3")])
    expect(await service.notices.write(SETTINGS, TEXTS, later(10))).toBe(3)
    expect((await titles()).filter((title) => title.startsWith("feed"))).toEqual([
      'feed : bell {"refused":1}',
      'feed : bell {"refused":2}',
      "feed : flagged order_1",
    ])
    expect(await service.notices.write(SETTINGS, TEXTS, later(20))).toBe(0)
  })

  it("what is not to be told is dropped, not kept for later", async () => {
    await service.noticeEvents.record([event("refused", "1"), event("flagged", "order_1")])
    const silent = { ...SETTINGS, feed: false, channel: null }
    expect(await service.notices.write(silent, TEXTS, new Date())).toBe(0)
    expect(await writeIn([service])).toEqual([0])
    await service.noticeEvents.record([event("refused", "2")])
    const flagsOnly = { ...SETTINGS, on: ["flagged" as const] }
    expect(await service.notices.write(flagsOnly, TEXTS, new Date())).toBe(0)
    expect(await writeIn([service])).toEqual([0])
  })

  it("an attack is begun once, ended once, and may come again", async () => {
    const processes = [service, anotherProcess(), anotherProcess()]
    const news = { reason: "Attack", happened_at: new Date() }
    const begin = () => Promise.all(processes.map(({ attacks }) => attacks.begin(FIGURES, news)))
    expect((await begin()).filter(Boolean)).toEqual([true])
    const id = (await service.attacks.ongoing())?.id as string
    const ended = await Promise.all(
      processes.map(({ attacks }) => attacks.end(id, new Date(), news))
    )
    expect(ended.filter(Boolean)).toEqual([true])
    expect(await service.attacks.ongoing()).toBeNull()
    expect((await begin()).filter(Boolean)).toEqual([true])
    expect(await sql("select event_key from blacklist_notice_event")).toHaveLength(3)
  })

  it("decisions that were enforced are found once each, flags with their order", async () => {
    const since = new Date(Date.now() - 60_000)
    const [refused] = await service.createDecisions([
      newDecision({ outcome: "refuse" }),
      newDecision({ outcome: "allow", enforced: false }),
      newDecision({ outcome: "flag" }),
      newDecision({ outcome: "flag", order_id: "order_1" }),
    ])
    const found = async (type: "flagged" | "refused") =>
      (await service.noticeEvents.untold(type, since, 10)).map(({ id, order_id }) => order_id ?? id)
    expect([await found("refused"), await found("flagged")]).toEqual([[refused.id], ["order_1"]])
    await service.noticeEvents.record([event("refused", refused.id), event("flagged", "order_1")])
    expect([await found("refused"), await found("flagged")]).toEqual([[], []])
  })

  it("among 20,000 decisions and facts nothing reads a table as a whole", async () => {
    const transaction = await knex().transaction()
    try {
      for (const statement of [...CORE_TABLES, ...FILL]) await transaction.raw(statement)
      await transaction.raw(
        `insert into blacklist_decision (id, stage, outcome, enforced, reasons, reason_types,
                reason_ids, duration_ms, created_at, order_id)
         select 'bldec_' || n, 'complete_cart', case when n % 50 = 0 then 'flag' else 'refuse' end,
                true, '[]', '{}', '{}', 1, now() - n * interval '1 minute', 'order_' || n
           from generate_series(1, 20000) n`
      )
      await transaction.raw(
        `insert into blacklist_notice_event (id, type, event_key, happened_at, feed_due, channel_due)
         select 'blnev_' || n, 'refused', 'refused:old_' || n, now() - n * interval '1 minute',
                false, false
           from generate_series(1, 20000) n`
      )
      await transaction.raw(
        `insert into blacklist_notice (id, channel, recipient, title, text, data, status,
                next_attempt_at)
         select 'blnot_' || n, 'email', 'a@shop.example', '', '', '{}', 'sent', now()
           from generate_series(1, 20000) n`
      )
      await transaction.raw("analyze")
      const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
      const works: Record<string, (knex: Knex) => Promise<unknown>> = {
        refused: (knex) => new NoticeEvents(knex).untold("refused", minutesAgo(10), 500),
        flagged: (knex) => new NoticeEvents(knex).untold("flagged", minutesAgo(1500), 500),
        record: (knex) => new NoticeEvents(knex).record([event("flagged", "order_1")]),
        write: (knex) => new Notices(knex).write(SETTINGS, TEXTS, new Date()),
        claim: (knex) => new Notices(knex).claim(),
        failures: (knex) => new Attacks(knex).failures(minutesAgo(10), new Date()),
        ongoing: (knex) => new Attacks(knex).ongoing(),
      }
      for (const [name, work] of Object.entries(works)) {
        const { scanned, rows } = await readBy(transaction, () => work(transaction))
        expect([name, scanned.filter((table) => !SMALL.includes(table))]).toEqual([name, []])
        expect([name, rows < 700]).toEqual([name, true])
      }
    } finally {
      await transaction.rollback()
    }
  })
})

/** Tables of a few rows, which the planner reads whole. */
const SMALL = ["blacklist_notice_clock", "blacklist_attack"]
