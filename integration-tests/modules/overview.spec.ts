import type { AdminOverview } from "../../src/types"
import type { AskedTime } from "../../src/modules/blacklist/persistence/overview/time-asked-for"
import { onDatabase } from "./support/module"

jest.setTimeout(240_000)

const DAY_MS = 24 * 60 * 60 * 1000

/** One decision in four and a half minutes: a good ten months. Of a cart in fifty there are two. */
const DECISIONS = `
insert into blacklist_decision (id, stage, outcome, enforced, cart_id, order_id, amount, raw_amount, currency_code,
  sales_channel_id, reasons, reason_types, reason_ids, verdict, duration_ms, created_at)
select 'bldec_' || n,
       case when n % 5 = 0 then 'complete_cart' else 'payment_session' end,
       case when n % 20 = 0 then 'allow' when n % 5 = 0 then 'flag' else 'refuse' end,
       n % 20 <> 0,
       'cart_' || m, case when n % 5 = 0 then 'order_' || n end,
       n % 1000 / 10.0, '{"value": "1"}', case when n % 3 = 0 then 'pln' else 'eur' end, 'sc_' || m % 4,
       jsonb_build_array(
         jsonb_build_object('type', 'auto_rule', 'id', 'blarule_' || m % 40, 'name', 'Rule ' || m % 40,
                            'action', 'refuse', 'mode', 'enforce', 'detail', '{"count": 3, "limit": 3}'::jsonb),
         jsonb_build_object('type', 'entry', 'id', 'blent_' || n % 3000, 'name', null,
                            'action', case when n % 3000 % 7 = 0 then 'allow' else 'block' end,
                            'mode', 'monitor', 'detail', '{"matched": ["email"]}'::jsonb)),
       array['auto_rule', 'entry'], array['blarule_' || m % 40, 'blent_' || n % 3000],
       case when n % 25 = 1 then 'wrong' when n % 10 = 0 then 'right' end, 1,
       now() - n * interval '270 seconds'
  from generate_series(1, ?) n
 cross join lateral (select n - n % 50 / 49) as c (m)`

/** Two for every five decisions; one of the two was flagged. */
const ORDERS = `
insert into blacklist_order_screening (order_id, placed_at, currency_code, sales_channel_id, total, screened)
select 'order_' || n, now() - n * interval '270 seconds' + interval '1 second', 'eur', 'sc_' || n % 4, n % 500, true
  from generate_series(1, ?) n
 where n % 5 < 2`

const DECLINES = `
insert into blacklist_ledger_fact (kind, happened_at, cart_id, payment_session_id, source_id, hashes)
select 'payment_failure', now() - n * interval '900 seconds', 'cart_' || n, 'payses_' || n, 'webhook', '{}'
  from generate_series(1, ?) n`

onDatabase(({ service, sql }) => {
  const overview = async (
    asked: Partial<AskedTime> = {},
    channels: string[] | null = null
  ): Promise<AdminOverview> => {
    const time = await service.overview.timeOf({ from: null, to: null, tz: "UTC", ...asked })
    if (!time) throw new Error("no such time zone")
    return await service.overview.read(time, channels)
  }
  const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)
  const year = { from: ago(364) }

  const fill = async (rows: number) => {
    await sql(DECISIONS, [rows])
    await sql(ORDERS, [rows])
    await sql(DECLINES, [rows / 5])
    for (const table of ["decision", "order_screening", "ledger_fact", "order_due"]) {
      await sql(`vacuum analyze blacklist_${table}`)
    }
  }

  it("says nothing but zeros of an empty store, for every day that was asked for", async () => {
    const { checkouts, declines, ...rest } = await overview()
    expect(rest).toEqual({
      refused_amount: {},
      flagged_amount: {},
      wrong_amount: {},
      by_reason: [],
      open_suspicions: { count: 0, oldest_at: null },
      holds: { count: 0, amount: {} },
      bans: { active: 0, by_source: {} },
    })
    expect(checkouts).toHaveLength(30)
    expect(checkouts.at(-1)).toEqual({ date: ago(0), allowed: 0, flagged: 0, refused: 0 })
    expect(declines).toHaveLength(30)
    expect(declines[0]).toEqual({ date: ago(29), declined: 0, attempts: 0 })

    expect((await overview({ from: "2024-02-29", to: "2024-02-29" })).checkouts).toEqual([
      { date: "2024-02-29", allowed: 0, flagged: 0, refused: 0 },
    ])
    expect((await overview({ from: "2024-01-01", to: "2024-12-31" })).declines).toHaveLength(366)
    expect(await service.overview.timeOf({ from: null, to: null, tz: "Europe/Nowhere" })).toBeNull()
  })

  it("has days of a time zone, also where one has 23 or 25 hours", async () => {
    const lengthOf = async (day: string, tz: string) => {
      const time = await service.overview.timeOf({ from: day, to: day, tz })
      if (!time) throw new Error(tz)
      expect([time.first_day, time.last_day]).toEqual([day, day])
      return [time.since.toISOString(), (time.until.getTime() - time.since.getTime()) / 3_600_000]
    }
    expect(await lengthOf("2026-03-29", "Europe/Warsaw")).toEqual(["2026-03-28T23:00:00.000Z", 23])
    expect(await lengthOf("2026-10-25", "Europe/Warsaw")).toEqual(["2026-10-24T22:00:00.000Z", 25])
    expect(await lengthOf("2026-01-31", "Asia/Kathmandu")).toEqual(["2026-01-30T18:15:00.000Z", 24])
    const moments = await service.overview.timeOf({
      from: new Date("2026-01-30T23:30:00Z"),
      to: new Date("2026-02-01T00:00:00Z"),
      tz: "UTC",
    })
    expect(moments).toMatchObject({ first_day: "2026-01-30", last_day: "2026-01-31" })
  })

  it("stays as it was, in any time zone and channel, when decisions are deleted", async () => {
    await fill(5_000)
    const asked: [Partial<AskedTime>, string[] | null][] = [
      [year, null],
      [{ from: ago(3) }, null],
      [{ ...year, tz: "America/New_York" }, null],
      [{ ...year, tz: "Asia/Kathmandu" }, ["sc_1", "sc_2"]],
    ]
    const all = () => Promise.all(asked.map(([time, channels]) => overview(time, channels)))
    // What a reason was called that is gone goes with the last decision that has it.
    const unnamed = (overviews: AdminOverview[]) =>
      overviews.map(({ by_reason, ...rest }) => ({
        ...rest,
        by_reason: by_reason.map(({ name: _name, ...reason }) => reason),
      }))
    const before = await all()
    expect(before[0].by_reason).toHaveLength(1000)
    expect(before[0].by_reason[0]).toMatchObject({ type: "auto_rule", name: expect.any(String) })

    const count = async () =>
      (await sql<{ count: number }>("select count(*)::int as count from blacklist_decision"))[0]
        .count
    // Between the two decisions about one cart as well.
    for (const decisions of [4_000, 2_549, 2_548, 0]) {
      await service.decisions.deleteExpired(new Date(Date.now() - (decisions + 0.5) * 270_000))
      expect(await count()).toBe(decisions)
      expect(unnamed(await all())).toEqual(unnamed(before))
    }
    const [{ kept }] = await sql<{ kept: string }>(
      "select string_agg(t::text, ' ') as kept from blacklist_decision_total t"
    )
    expect(kept).not.toMatch(/cart_|order_|Rule/)
  })
})
