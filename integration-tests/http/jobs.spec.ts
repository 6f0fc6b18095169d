import {
  resumeJobsWorkflow,
  runJobWorkflow,
  startBackfillWorkflow,
  startJobWorkflow,
} from "../../src/workflows"
import { REFUSAL } from "./support/checkout"
import { countFacts, sql } from "./support/ledger"
import { createPastOrders, minutesAgo, type PastOrder } from "./support/orders"
import { namesOf, rulesOf } from "./support/rules"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const PATH = "/admin/blacklist/backfill"
const FLAT = { address_1: "Polna 1", city: "Radom", postal_code: "26-600", country_code: "pl" }
const DAYS = 24 * 60

/** Orders of days past, of which each seventh went to one flat. */
const past = (count: number, days = 30): PastOrder[] =>
  Array.from({ length: count }, (_, n) => ({
    email: `customer-${n}@mail.example`,
    at: minutesAgo(days * DAYS + n),
    shipping: n % 7 ? { address_1: `Polna ${n + 1}`, city: "Sopot", country_code: "pl" } : FLAT,
  }))

describeStore((store) => {
  const rules = rulesOf(store)
  const recorded = () => countFacts(store.container, "order")
  const backfill = async () => (await store.admin.get(PATH)).data.backfill

  it("brings in the orders from before the plugin once, and tells how far it is", async () => {
    expect(await backfill()).toEqual({
      status: "idle",
      processed: 0,
      total: 0,
      started_at: null,
      updated_at: null,
      finished_at: null,
    })
    await createPastOrders(store.container, past(310))
    const draft = { is_draft_order: true, status: "draft" } as Partial<PastOrder>
    await createPastOrders(store.container, [{ ...past(1)[0], ...draft }])
    await rules.manual({
      name: "45 parcels to one flat",
      attributes: ["street", "house_number", "city"],
      permitted_strikes: 45,
      action: "refuse",
    })
    await rules.auto({ name: "Unheard of", count_by: "email", period: { value: 31, unit: "day" } })
    const shopper = { email: "customer-309@mail.example", shipping: FLAT }
    const cart = await store.checkout(shopper).fill()
    expect((await cart.openPayment()).status).toBe(200)
    expect(await recorded()).toBe(0)

    const started = await Promise.all([store.admin.post(PATH), store.admin.post(PATH)])
    for (const { status, data } of started) {
      expect([status, data.backfill]).toMatchObject([
        202,
        { total: 310, started_at: expect.any(String) },
      ])
    }
    const seen: { status: string; processed: number; total: number }[] = []
    const done = await eventually(
      async () => {
        seen.push(await backfill())
        return seen[seen.length - 1]
      },
      ({ status }) => status === "done"
    )
    expect(done).toEqual({
      status: "done",
      processed: 310,
      total: 310,
      started_at: expect.any(String),
      updated_at: expect.any(String),
      finished_at: expect.any(String),
    })
    for (const { processed, total } of seen) expect(processed).toBeLessThanOrEqual(total)
    expect(await recorded()).toBe(310)

    // They count, each at the moment it was placed.
    expect(outcomeOf(await cart.openPayment())).toEqual([400, REFUSAL])
    const [{ reasons }] = await rules.decisions()
    expect(reasons).toMatchObject([
      { name: "Unheard of", detail: { count: 1 } },
      { name: "45 parcels to one flat", detail: { count: 45, limit: 45 } },
    ])
    const of = (n: number) => rules.explain({ facts: { email: `customer-${n}@mail.example` } })
    expect(namesOf(await of(0))).toEqual(["Unheard of"])
    await rules.auto({ name: "30 days", count_by: "email", period: { value: 30, unit: "day" } })
    expect(namesOf(await of(0))).toEqual(["Unheard of"])

    // Once more it finds nothing new, and an order that came in by itself is not counted twice.
    expect((await store.admin.post(PATH)).status).toBe(202)
    await eventually(backfill, ({ status }) => status === "done")
    expect(await recorded()).toBe(310)
  })

  it("goes on where it was interrupted, when its worker is gone", async () => {
    await createPastOrders(store.container, past(40))
    const orders = await sql<{ id: string }>(store.container, 'select id from "order" order by id')
    await startBackfillWorkflow(store.container).run({ input: {} })
    const interruptedAfter = (count: number, lease: string) =>
      sql(
        store.container,
        `update blacklist_job
            set status = 'running', processed = ?, cursor = ?::jsonb, worker = 'killed',
                lease_until = now() + ?::interval`,
        [count, JSON.stringify({ after: orders[count - 1].id }), lease]
      )
    const resume = () => resumeJobsWorkflow(store.container).run()

    // Its worker is still at it, for all anybody knows.
    await interruptedAfter(25, "1 minute")
    await resume()
    expect(await backfill()).toMatchObject({ status: "running", processed: 25, total: 40 })
    expect(await recorded()).toBe(0)

    await interruptedAfter(25, "-1 second")
    await resume()
    // The scheduled job may have been quicker.
    const done = await eventually(backfill, ({ status }) => status === "done")
    expect(done).toMatchObject({ processed: 40, total: 40 })
    const known = await sql<{ order_id: string }>(
      store.container,
      "select order_id from blacklist_ledger_fact where kind = 'order' order by order_id"
    )
    expect(known.map(({ order_id }) => order_id)).toEqual(orders.slice(25).map(({ id }) => id))
    await resume()
    expect(await recorded()).toBe(15)
  })

  it("notes after each page how far it came: what fails in the middle is tried again from there", async () => {
    await createPastOrders(store.container, past(25))
    const orders = await sql<{ id: string }>(store.container, 'select id from "order" order by id')
    // The third page cannot be written, as if the database went away.
    await sql(
      store.container,
      `alter table blacklist_ledger_fact add constraint broken check (order_id < '${orders[20].id}')`
    )
    const { result: job } = await startBackfillWorkflow(store.container).run({
      input: { page_size: 10 },
    })
    const attempt = () => runJobWorkflow(store.container).run({ input: { id: job.id } })
    await expect(attempt()).rejects.toMatchObject({ message: expect.stringMatching(/broken/) })
    expect(await backfill()).toMatchObject({ status: "running", processed: 20, total: 25 })
    await expect(attempt()).rejects.toBeTruthy()
    expect([await recorded(), (await backfill()).processed]).toEqual([20, 20])

    await sql(store.container, "alter table blacklist_ledger_fact drop constraint broken")
    const { result } = await attempt()
    expect(result).toMatchObject({ status: "done", processed: 25 })
    expect(await recorded()).toBe(25)
  })

  it("is a job like others: listed, looked at and cancelled, with what is done kept and counted", async () => {
    await createPastOrders(store.container, past(25))
    const { result } = await startBackfillWorkflow(store.container).run({
      input: { page_size: 10, actor_id: store.adminId },
    })
    // Nobody begins it by himself: the scheduled job runs in this store as in any.
    const hold = (interval: string) =>
      sql(store.container, "update blacklist_job set lease_until = now() + ?::interval", [interval])
    await hold("1 minute")
    const one = `/admin/blacklist/jobs/${result.id}`
    const job = {
      id: result.id,
      type: "backfill",
      status: "pending",
      processed: 0,
      total: 25,
      result: null,
      error: null,
      created_by: store.adminId,
      created_at: expect.any(String),
      finished_at: null,
    }
    expect((await store.admin.get(one)).data).toEqual({ job })
    const list = async (query: string) =>
      (await store.admin.get(`/admin/blacklist/jobs?${query}`)).data
    expect(await list("")).toEqual({ jobs: [job], count: 1, limit: 50, offset: 0 })
    expect((await list("type=backfill&status=pending")).count).toBe(1)
    expect((await list("type[]=backfill&type[]=merge&status[]=pending")).count).toBe(1)
    expect((await list("type=entry_import")).count).toBe(0)
    expect((await list("status=done")).count).toBe(0)
    expect(await list("type=nonsense")).toMatchObject({ type: "invalid_data" })
    expect(await list("state=done")).toMatchObject({ type: "invalid_data" })
    expect((await store.admin.get("/admin/blacklist/jobs/bljob_none")).status).toBe(404)
    expect((await store.admin.post("/admin/blacklist/jobs/bljob_none/cancel")).status).toBe(404)

    // Killed in the second page, then cancelled: the first stays.
    const orders = await sql<{ id: string }>(store.container, 'select id from "order" order by id')
    await sql(
      store.container,
      `alter table blacklist_ledger_fact add constraint broken check (order_id < '${orders[10].id}')`
    )
    await hold("-1 second")
    await expect(
      runJobWorkflow(store.container).run({ input: { id: result.id } })
    ).rejects.toBeTruthy()
    await sql(store.container, "alter table blacklist_ledger_fact drop constraint broken")
    const cancelled = await store.admin.post(`${one}/cancel`)
    expect([cancelled.status, cancelled.data]).toEqual([
      200,
      { job: { ...job, status: "cancelled", processed: 10, finished_at: expect.any(String) } },
    ])
    await resumeJobsWorkflow(store.container).run()
    expect([await recorded(), await backfill()]).toMatchObject([
      10,
      { status: "cancelled", processed: 10, total: 25 },
    ])
    expect((await store.admin.post(`${one}/cancel`)).data.job.status).toBe("cancelled")

    await store.admin.post(PATH)
    await eventually(backfill, ({ status }) => status === "done")
    expect(await recorded()).toBe(25)
    const [{ id }] = (await list("status=done")).jobs
    const late = await store.admin.post(`/admin/blacklist/jobs/${id}/cancel`)
    expect([late.status, late.data]).toEqual([
      422,
      { type: "invalid_state", message: expect.stringContaining("done") },
    ])
  })

  it("a type that nothing does is not started", async () => {
    await expect(
      startJobWorkflow(store.container).run({ input: { type: "tagging" } })
    ).rejects.toMatchObject({ type: "invalid_data" })
  })
})
