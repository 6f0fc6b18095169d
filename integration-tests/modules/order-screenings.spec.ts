import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  idsAfter,
  type OrderScreeningFilters,
  type OrderScreeningPage,
  pageStatements,
} from "../../src/modules/blacklist/persistence/order-screenings/query"
import { firstIdSince } from "../../src/workflows/ledger/utils/first-id-since"
import { onDatabase } from "./support/module"
import { newDecision } from "./support/rows"

jest.setTimeout(240_000)

const ROWS = 100_000

/** What of core's tables is read, with core's indexes. */
const CORE = [
  `create table "order" (id text primary key, display_id int, custom_display_id text, created_at timestamptz default now(),
     customer_id text, email text, currency_code text default 'eur', sales_channel_id text,
     is_draft_order boolean default false, shipping_address_id text, billing_address_id text, deleted_at timestamptz)`,
  "create table order_summary (id text primary key, order_id text, version int, totals jsonb, deleted_at timestamptz)",
  `create index on order_summary (order_id, version) where deleted_at is null`,
  "create table order_address (id text primary key, first_name text, last_name text, deleted_at timestamptz)",
  "create table customer (id text primary key, first_name text, last_name text, deleted_at timestamptz)",
]

const NEWEST: OrderScreeningPage = { sort: "created_at", descending: true, take: 20, skip: 0 }

onDatabase(({ service, knex, sql }) => {
  const screenings = () => service.orderScreenings
  const refresh = () => screenings().refresh((moment) => firstIdSince("order", moment))
  const list = async (filters: OrderScreeningFilters = {}, page = NEWEST) => {
    const { rows, count } = await screenings().list(filters, page)
    return { ids: rows.map(({ order_id }) => order_id), rows, count }
  }

  describe("copies of core's orders", () => {
    let numbers = 0
    const idAt = (moment: Date, name: string) => `${firstIdSince("order", moment)}${name}`
    const place = async (
      name: string,
      values: Record<string, unknown> = {},
      moment = new Date()
    ): Promise<string> => {
      const id = idAt(moment, name)
      numbers += 1
      const row = { id, display_id: numbers, email: `${name}@mail.example`, ...values }
      await knex()("order").insert({ created_at: moment, ...row })
      await knex()("order_summary").insert({
        id: `sum_${id}`,
        order_id: id,
        version: 1,
        totals: JSON.stringify({ current_order_total: { value: `${numbers}.50` } }),
      })
      return id
    }

    beforeEach(async () => {
      for (const statement of CORE) await sql(statement)
    })

    it("come with the first look, and leave with the order", async () => {
      await sql("insert into customer (id, first_name, last_name) values ('cus_1', 'Zoë', 'Óg')")
      await sql(
        "insert into order_address (id, first_name, last_name) values ('a_1', 'Jan', 'Żak')"
      )
      const anna = await place("anna", { customer_id: "cus_1", shipping_address_id: "a_1" })
      const guest = await place("guest", { shipping_address_id: "a_1", custom_display_id: "PL-7" })
      await refresh()
      const { rows, count } = await list()
      expect(count).toBe(2)
      expect(rows.find(({ order_id }) => order_id === anna)).toMatchObject({
        customer_name: "Zoë Óg",
        email: "anna@mail.example",
        total: "1.50",
        currency_code: "eur",
        screened: false,
        suspicious: false,
        outcome: null,
        hold: null,
        reasons: [],
      })
      const found = async (q: string) => (await list({ q })).ids.sort()
      expect(await found("#1")).toEqual([anna])
      expect(await found("1")).toEqual([anna])
      expect(await found("zak")).toEqual([anna, guest].sort())
      expect(await found("Żak JAN")).toEqual([anna, guest].sort())
      expect(await found("GUEST@mail")).toEqual([guest])
      expect(await found("mail.example")).toEqual([anna, guest].sort())
      expect(await found("pl-7")).toEqual([guest])
      expect(await found("o'brien' | x")).toEqual([])
      expect(await found("nobody")).toEqual([])

      await knex()("order").where({ id: anna }).update({ deleted_at: new Date() })
      await refresh()
      expect((await list()).ids).toEqual([guest])
    })

    it("know of decisions, suspicions and holds as soon as they are looked at", async () => {
      const id = await place("jan")
      await refresh()
      const decision = await service.createDecisions(
        newDecision({ order_id: id, outcome: "flag", stage: "order_check" })
      )
      await refresh()
      expect((await list({ suspicious: true })).rows).toMatchObject([
        { order_id: id, screened: true, outcome: "flag", decision_id: decision.id },
      ])
      const suspicion = await service.createSuspicions({ order_id: id, email: "x@y.example" })
      await service.holds.create({
        order_id: id,
        display_id: 1,
        reason: null,
        source: "manual",
        created_by: null,
      })
      await refresh()
      expect((await list({ hold: ["held"] })).ids).toEqual([id])

      await service.suspicions.update(suspicion.id, {
        status: "dismissed",
        reviewed_by: null,
        reviewed_at: new Date(Date.now() + 1000),
        comment: null,
      })
      await service.holds.end([id], "released", null)
      await refresh()
      expect((await list()).rows).toMatchObject([
        { suspicious: false, hold: "released", outcome: "flag" },
      ])
      expect((await list({ hold: ["held"] })).count).toBe(0)

      await service.decisions.withdraw(decision.id)
      await service.suspicions.remove([suspicion.id])
      await refresh()
      expect((await list()).rows).toMatchObject([{ screened: false, outcome: null }])
      expect(await sql("select * from blacklist_order_due")).toEqual([])
    })

    it("say whether anybody looked: at the checkout, or by a check that found nothing", async () => {
      const checked = await place("checked")
      const bought = await place("bought")
      const failed = await place("failed")
      await place("old")
      await sql(
        `insert into blacklist_ledger_fact (kind, happened_at, order_id, cart_id, screened, hashes)
         values ('order', now(), ?, 'cart_1', true, '{}'), ('order', now(), ?, 'cart_2', true, '{}')`,
        [bought, failed]
      )
      await service.createDecisions(
        newDecision({ order_id: failed, outcome: "allow", rescreen_due: true })
      )
      const former = await screenings().markChecked([checked])
      await refresh()
      expect((await list({ screened: true })).ids.sort()).toEqual([checked, bought].sort())
      expect((await list({ screened: true })).rows.map(({ outcome }) => outcome)).toEqual([
        "allow",
        "allow",
      ])
      expect((await list({ screened: false })).count).toBe(2)
      expect((await screenings().shown(checked)).screened).toBe(true)
      expect((await screenings().shown("order_nobody")).screened).toBe(false)

      await screenings().restoreChecked(former)
      expect((await list({ screened: true })).ids).toEqual([bought])
    })

    it("leave drafts aside until they are orders, however late", async () => {
      const hourAgo = new Date(Date.now() - 3_600_000)
      const early = await place("early", { is_draft_order: true }, hourAgo)
      const late = await place("late", { is_draft_order: true })
      await refresh()
      while (!(await screenings().sweep()));
      expect((await list()).count).toBe(0)
      await sql(`update "order" set is_draft_order = false`)
      await refresh()
      expect((await list()).ids.sort()).toEqual([early, late].sort())
      expect(await sql("select * from blacklist_order_draft")).toEqual([])
    })

    it("bring in orders from before the plugin page by page, newest first, and find lost changes", async () => {
      const day = 86_400_000
      await sql(
        `insert into "order" (id, display_id, email, created_at)
         select ? || lpad(n::text, 6, '0'), n, 'n' || n || '@mail.example', now() - interval '2 days'
           from generate_series(1, 1200) n`,
        [firstIdSince("order", new Date(Date.now() - 2 * day))]
      )
      await refresh()
      expect((await list()).count).toBe(0)
      expect(await screenings().sweep()).toBe(false)
      const { rows, count } = await list({}, { ...NEWEST, sort: "display_id" })
      expect([count, rows[0].display_id]).toEqual([500, 1200])
      expect(await screenings().isComplete()).toBe(false)
      // Another process goes on where this one was.
      while (!(await screenings().sweep()));
      expect((await list()).count).toBe(1200)
      expect(await screenings().isComplete()).toBe(true)

      await sql(`update "order" set email = 'new@mail.example' where display_id = 1200`)
      await sql(`delete from "order" where display_id = 1199`)
      await screenings().sweep()
      expect((await list({ q: "new@mail.example" })).count).toBe(1)
      expect((await list()).count).toBe(1199)
    })

    it("are written once by several processes at once, and never from an older state", async () => {
      const ids = await Promise.all(Array.from({ length: 20 }, (_, index) => place(`p${index}`)))
      await Promise.all(Array.from({ length: 6 }, refresh))
      expect((await list()).count).toBe(20)
      await Promise.all(
        ids.flatMap((id) => [
          service.createDecisions(newDecision({ order_id: id, outcome: "flag" })),
          refresh(),
        ])
      )
      await refresh()
      expect((await list({ suspicious: true })).count).toBe(20)
    })
  })

  it("without core's orders in the same database the list is empty, and nothing fails", async () => {
    await screenings().changed(["order_1"])
    await refresh()
    expect(await list()).toEqual({ ids: [], rows: [], count: 0 })
  })

  it(`${ROWS} orders: every filter, search and sort has an index`, async () => {
    await sql(
      `insert into blacklist_order_screening (order_id, display_id, placed_at, customer_id, email, customer_name,
         currency_code, sales_channel_id, total, words, screened, suspicious, outcome, hold, score, level)
       select 'order_' || lpad(n::text, 7, '0'), n, now() - n * interval '1 minute', 'cus_' || n % 30000,
              'shopper' || n % 50000 || '@mail' || n % 7 || '.example', 'Jan Nowak' || n % 900, 'eur',
              'sc_' || n % 3, (n % 1000) + 0.5,
              array_to_tsvector(array['#' || n, 'shopper' || n % 50000 || '@mail' || n % 7 || '.example',
                'mail' || n % 7 || '.example', 'shopper' || n % 50000, 'jan' || n % 5, 'nowak' || n % 900]),
              n % 10 > 0, n % 50 = 0, case when n % 10 > 0 then 'allow' end,
              case n % 200 when 0 then 'held' when 1 then 'released' when 2 then 'cancelled' end,
              case when n % 4 = 0 then n % 101 end,
              case when n % 4 = 0 then (array['safe','low','medium','high','critical'])[1 + n % 5] end
         from generate_series(1, ?) n`,
      [ROWS]
    )
    await sql("vacuum analyze blacklist_order_screening")

    const filters: OrderScreeningFilters[] = [
      {},
      { suspicious: true },
      { suspicious: false },
      { screened: true },
      { screened: false },
      { screened: false, suspicious: true },
      { hold: ["held"] },
      { hold: ["held", "released", "cancelled"] },
      { level: ["high", "critical"] },
      { customer_id: ["cus_77"] },
      { customer_id: ["cus_77", "cus_78"] },
      { sales_channel_id: ["sc_1"] },
      { created_at: { $gte: new Date(Date.now() - 86_400_000) } },
      { created_at: { $lt: new Date(Date.now() - 86_400_000) }, suspicious: true },
      { q: "#4711" },
      { q: "4711" },
      { q: "shopper4711@mail0.example" },
      { q: "nowak77" },
      { q: "jan nowak77" },
      { q: "shopper4", suspicious: true },
      { q: "jan3" },
      { q: "nobody" },
    ]
    const pages: OrderScreeningPage[] = (
      ["created_at", "display_id", "score", "total", "id"] as const
    ).flatMap((sort) =>
      [true, false].map((descending) => ({ sort, descending, take: 20, skip: 0 }))
    )
    const deep = { ...NEWEST, skip: ROWS - 100 }

    const plansOf = async (transaction: Knex.Transaction, statement: Knex.QueryBuilder) => {
      const { rows } = await transaction.raw(`explain ${statement.toQuery()}`)
      return rows.map((row: Record<string, string>) => row["QUERY PLAN"]).join("\n") as string
    }
    const scanned: string[] = []
    for (const filter of filters) {
      for (const page of [...pages, deep]) {
        await knex().transaction(async (transaction) => {
          await transaction.raw("set local enable_seqscan = off")
          for (const statement of Object.values(pageStatements(transaction, filter, page))) {
            const plan = await plansOf(transaction, statement)
            if (/Seq Scan/.test(plan)) scanned.push(`${JSON.stringify({ filter, page })} ${plan}`)
          }
        })
      }
    }
    expect(scanned).toEqual([])

    const { rows } = await knex().raw(
      `explain ${idsAfter(knex(), { suspicious: true }, "order_0000100", 100).toQuery()}`
    )
    expect(JSON.stringify(rows)).not.toContain("Seq Scan")
    // In the order asked for, those without a score last either way.
    const scores = async (descending: boolean) =>
      (
        await screenings().list(
          { customer_id: ["cus_77", "cus_76", "cus_80"] },
          { ...NEWEST, sort: "score", descending }
        )
      ).rows.map(({ score }) => score)
    for (const descending of [true, false]) {
      const found = await scores(descending)
      const known = found.filter((score): score is number => score !== null)
      expect(known).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)))
      expect(found.slice(0, known.length)).toEqual(known)
      expect(known.length).toBeGreaterThan(0)
      expect(found.length).toBeGreaterThan(known.length)
    }
  })
})
