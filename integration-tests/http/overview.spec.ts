import deleteExpiredRecordsJob from "../../src/jobs/delete-expired-records"
import type { AdminOverview } from "../../src/types"
import { REFUSAL, type ShopperOptions } from "./support/checkout"
import { sql } from "./support/ledger"
import { createAccount } from "./support/people"
import { rulesOf } from "./support/rules"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const PATH = "/admin/blacklist/overview"
const REFUSED = [400, REFUSAL]
const STOLEN = "jan@stolen.example"
const ODD = "odd@flagged.example"
const BANNED = "eve@banned.example"

/** When what is counted happened. */
const TIMES = [
  ['"order"', "created_at"],
  ["blacklist_order_screening", "placed_at"],
  ["blacklist_decision", "created_at"],
  ["blacklist_ledger_fact", "happened_at"],
]

/** An order's total, as core's summaries have it. */
const TOTAL = `coalesce(s.totals -> 'current_order_total' ->> 'value', s.totals ->> 'current_order_total')::numeric`

/** What the overview is to say, from the tables and nothing else; each cart of the test is refused once. */
const BY_HAND = {
  placed: `select count(*)::int as value from "order" where not is_draft_order and created_at::date = current_date`,
  flagged: `select count(distinct order_id)::int as value from blacklist_decision
             where outcome = 'flag' and order_id is not null`,
  refused: `select count(distinct cart_id)::int as value from blacklist_decision where outcome = 'refuse'`,
  refused_amount: `select sum(amount)::float8 as value from blacklist_decision where outcome = 'refuse'`,
  flagged_amount: `select sum(${TOTAL})::float8 as value
                     from order_summary s
                    where s.order_id in (select order_id from blacklist_decision where outcome = 'flag')`,
  wrong_amount: `select sum(amount)::float8 as value from blacklist_decision
                  where outcome = 'refuse' and verdict = 'wrong'`,
  held_amount: `select sum(${TOTAL})::float8 as value
                  from order_summary s join blacklist_hold h on h.order_id = s.order_id and h.status = 'held'`,
  declined: `select count(*)::int as value from blacklist_ledger_fact where kind = 'payment_failure'`,
  paid: `select count(distinct l.order_id)::int as value
           from order_payment_collection l join payment p using (payment_collection_id)`,
}

describeStore((store) => {
  const rules = rulesOf(store)
  const overview = async (query = ""): Promise<AdminOverview> => {
    const { status, data } = await store.admin.get(`${PATH}${query && `?${query}`}`)
    expect([status, Object.keys(data)]).toEqual([200, ["overview"]])
    return data.overview
  }
  const entry = async (body: object) =>
    (await store.admin.post("/admin/blacklist/entries", body)).data.entry
  const buy = async (shopper: ShopperOptions = {}) => outcomeOf(await store.checkout(shopper).buy())
  const review = async (id: string, verdict: string) =>
    expect(
      (await store.admin.post(`/admin/blacklist/decisions/${id}/review`, { verdict })).status
    ).toBe(200)
  const today = (timeZone = "UTC") =>
    new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date())
  const byHand = async () => {
    const found = {} as Record<keyof typeof BY_HAND, number>
    for (const [name, statement] of Object.entries(BY_HAND)) {
      const [{ value }] = await sql<{ value: number }>(store.container, statement)
      found[name as keyof typeof BY_HAND] = value
    }
    return found
  }

  /** A day of a shop: five orders (one flagged, one held), four refused carts, two declines, reviews, a ban. */
  async function oneDay() {
    const block = await entry({ conditions: { email: STOLEN }, reason: "Stolen cards" })
    const watch = await entry({ conditions: { city: "Radom" }, mode: "monitor", reason: "Radom" })
    const flag = await entry({ conditions: { email: ODD }, action: "flag", reason: "Odd" })
    const { customerId, headers } = await createAccount(store.container, { email: BANNED })
    const ban = await store.admin.post(`/admin/blacklist/customers/${customerId}`, {
      status: "blacklisted",
      reason: "Never paid",
    })
    expect(ban.status).toBe(200)

    for (let n = 0; n < 3; n += 1) expect(await buy({ email: STOLEN })).toEqual(REFUSED)
    expect(await buy({ email: BANNED, headers })).toEqual(REFUSED)
    for (let n = 0; n < 2; n += 1) {
      expect((await store.checkout({ card: { outcome: "declined" } }).buy()).status).toBe(400)
    }
    expect(await buy()).toBe("order")
    expect(await buy()).toBe("order")
    expect(await buy({ shipping: { city: "Radom" } })).toBe("order")
    expect(await buy({ email: ODD })).toBe("order")
    const { data } = await store.checkout().buy()
    const held = await store.admin.post(`/admin/blacklist/orders/${data.order.id}/hold`, {})
    expect(held.status).toBe(200)

    const [first, second] = await rules.decisions(`&reason_id=${block.id}`)
    await review(first.id, "right")
    await review(second.id, "wrong")
    await eventually(
      () => overview(),
      ({ open_suspicions, checkouts }) =>
        open_suspicions.count === 1 && checkouts.at(-1)?.flagged === 1
    )
    return { block, watch, flag }
  }

  it("sums a day of checkouts up as the tables have it", async () => {
    const { block, watch, flag } = await oneDay()
    const found = await byHand()
    expect(found).toMatchObject({ placed: 5, flagged: 1, refused: 4, declined: 2, paid: 5 })

    const { by_reason, ...shown } = await overview()
    const [suspicion] = await eventually(
      () => rules.suspicions(),
      ({ length }) => length > 0
    )
    expect(shown).toEqual({
      checkouts: expect.anything(),
      declines: expect.anything(),
      refused_amount: { eur: found.refused_amount },
      flagged_amount: { eur: found.flagged_amount },
      wrong_amount: { eur: found.wrong_amount },
      open_suspicions: { count: 1, oldest_at: suspicion.created_at },
      holds: { count: 1, amount: { eur: found.held_amount } },
      bans: { active: 1, by_source: { manual: 1 } },
    })
    expect(found.refused_amount).toBeCloseTo(4 * found.wrong_amount)
    expect(shown.checkouts).toHaveLength(30)
    expect(shown.checkouts.at(-1)).toEqual({
      date: today(),
      allowed: found.placed - found.flagged,
      flagged: found.flagged,
      refused: found.refused,
    })
    expect(shown.declines.at(-1)).toEqual({
      date: today(),
      declined: found.declined,
      attempts: found.declined + found.paid,
    })
    expect(shown.checkouts.slice(0, -1).some(({ allowed, refused }) => allowed + refused)).toBe(
      false
    )

    const none = { right: 0, wrong: 0, precision: null }
    expect(by_reason).toEqual([
      {
        type: "entry",
        id: block.id,
        name: "Stolen cards",
        hits: 3,
        right: 1,
        wrong: 1,
        unreviewed: 1,
        precision: 0.5,
      },
      ...by_reason.slice(1),
    ])
    expect(by_reason).toHaveLength(4)
    expect(by_reason).toContainEqual({
      type: "entry",
      id: watch.id,
      name: "Radom",
      hits: 1,
      unreviewed: 1,
      ...none,
    })
    expect(by_reason).toContainEqual({
      type: "entry",
      id: flag.id,
      name: "Odd",
      hits: 1,
      unreviewed: 1,
      ...none,
    })
    expect(by_reason).toContainEqual({
      type: "customer_status",
      id: expect.any(String),
      name: "Never paid",
      hits: 1,
      unreviewed: 1,
      ...none,
    })
  })

  it("is of the time, the time zone and the channel that are asked for", async () => {
    await oneDay()
    const all = await overview()
    const web = await overview(`sales_channel_id=${store.shop.salesChannelId}`)
    expect(web).toEqual(all)

    const elsewhere = await overview("sales_channel_id=sc_elsewhere")
    expect(elsewhere.checkouts.at(-1)).toMatchObject({ allowed: 0, flagged: 0, refused: 0 })
    expect(elsewhere.declines.at(-1)).toMatchObject({ declined: 0, attempts: 0 })
    expect(elsewhere).toMatchObject({
      refused_amount: {},
      by_reason: [],
      open_suspicions: { count: 0, oldest_at: null },
      holds: { count: 0, amount: {} },
      bans: all.bans,
    })

    // The last moment of a day in Warsaw is another day in Auckland.
    const moment = "2026-03-15T22:59:00Z"
    for (const [table, column] of TIMES) {
      await sql(store.container, `update ${table} set ${column} = ?`, [moment])
    }
    const busy = async (query: string) => {
      const { checkouts, declines } = await overview(query)
      const paid = declines.filter(({ attempts }) => attempts).map(({ date }) => date)
      const decided = checkouts.filter(({ allowed, refused }) => allowed && refused)
      expect(decided.map(({ date }) => date)).toEqual(paid)
      return [checkouts.length, ...paid]
    }
    expect(await busy("from=2026-03-01&to=2026-03-31")).toEqual([31, "2026-03-15"])
    const warsaw = "tz=Europe%2FWarsaw"
    expect(await busy(`from=2026-03-15&to=2026-03-15&${warsaw}`)).toEqual([1, "2026-03-15"])
    expect(await busy(`from=2026-03-16&to=2026-03-16&${warsaw}`)).toEqual([1])
    expect(await busy("from=2026-03-16&to=2026-03-16&tz=Pacific/Auckland")).toEqual([
      1,
      "2026-03-16",
    ])
    expect(await busy("from=2026-03-15T22:00:00Z&to=2026-03-15T23:00:00Z")).toEqual([
      1,
      "2026-03-15",
    ])
    expect(await busy("from=&to=&sales_channel_id=&tz=")).toEqual([30])
  })

  it("stays as it was when retention deletes decisions", async () => {
    await oneDay()
    for (const [table, column] of TIMES) {
      await sql(store.container, `update ${table} set ${column} = ${column} - interval '40 days'`)
    }
    const from = new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10)
    const before = await overview(`from=${from}`)
    expect(before.checkouts.filter(({ refused }) => refused)).toMatchObject([
      { allowed: 4, flagged: 1, refused: 4 },
    ])
    expect(before.by_reason[0]).toMatchObject({ hits: 3, right: 1, wrong: 1 })
    await store.admin.post("/admin/blacklist/settings", { retention: { decisions_days: 30 } })
    await deleteExpiredRecordsJob(store.container)
    expect(await rules.decisions()).toEqual([])
    expect(await overview(`from=${from}`)).toEqual(before)
  })

  it("names what it cannot read", async () => {
    const bad: [string, string][] = [
      ["from=yesterday", "from"],
      ["from=2026-02-30", "from"],
      ["to=2026-13-01", "to"],
      ["to=%00", "to"],
      ["from=0000-01-01", "from"],
      ["to=9999-12-31", "to"],
      ["from[]=2026-01-01&from[]=2026-01-02", "from"],
      ["from=2026-02-02&to=2026-02-01", "from"],
      ["from=2999-01-01", "from"],
      ["from=1990-01-01", "from"],
      ["tz=Europe/Nowhere", "tz"],
      ["tz=%2B02:00", "tz"],
      ["tz=foo5", "tz"],
      ["tz=UTC%00", "tz"],
      [`sales_channel_id=${"x".repeat(256)}`, "sales_channel_id"],
      ["colour=red", "colour"],
    ]
    for (const [query, named] of bad) {
      const { status, data } = await store.admin.get(`${PATH}?${query}`)
      expect([query, status, data.type]).toEqual([query, 400, "invalid_data"])
      expect(data.message).toContain(named)
    }
    expect((await store.api.get(PATH, { validateStatus: () => true })).status).toBe(401)
  })
})
