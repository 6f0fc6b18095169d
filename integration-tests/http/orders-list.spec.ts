import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import reconcileOrderScreeningsJob from "../../src/jobs/reconcile-order-screenings"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../src/modules/blacklist"
import { createPastOrders, minutesAgo } from "./support/orders"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const URL = "/admin/blacklist/orders"

/** What two answers to shoppers may differ in: ids, numbers and moments. */
const comparable = (data: unknown) =>
  JSON.stringify(data)
    .replace(/"[a-z_]+_01[0-9A-Z]{20,}"/g, '"id"')
    .replace(/"\d{4}-\d\d-\d\dT[^"]+"/g, '"moment"')
    .replace(/"display_id":\d+/g, '"display_id":0')

interface Row {
  order_id: string
  [field: string]: unknown
}

describeStore((store) => {
  const list = async (query = ""): Promise<{ rows: Row[]; count: number }> => {
    const { status, data } = await store.admin.get(`${URL}${query}`)
    expect([query, status]).toEqual([query, 200])
    return { rows: data.order_screenings, count: data.count }
  }
  const ids = async (query: string) => (await list(query)).rows.map(({ order_id }) => order_id)
  const addEntry = (conditions: Record<string, string>, action = "flag") =>
    store.admin.post("/admin/blacklist/entries", { conditions, action })
  const check = (...order_ids: string[]) => store.admin.post(`${URL}/check`, { order_ids })
  const rowOf = (id: string) =>
    eventually(
      async () => (await list()).rows.find(({ order_id }) => order_id === id) as Row,
      (row) => row?.screened === true
    )

  it("has a row for every order, with all that staff need", async () => {
    const email = "jan@mail.example"
    const { data } = await store
      .checkout({ email, shipping: { first_name: "Jan", last_name: "Żak" } })
      .buy()
    const { order } = data
    const [old] = await createPastOrders(store.container, [
      { email: "old@mail.example", at: minutesAgo(90) },
    ])
    const draft = await store.admin.post("/admin/draft-orders", {
      email: "draft@mail.example",
      region_id: store.shop.regionId,
      sales_channel_id: store.shop.salesChannelId,
    })
    expect(draft.status).toBe(200)

    // Right after the answer it is scored: nobody ordered from that domain before.
    const row = await eventually(
      () => rowOf(order.id),
      ({ score }) => score !== null
    )
    expect(row).toEqual({
      order_id: order.id,
      display_id: order.display_id,
      created_at: expect.stringMatching(/Z$/),
      customer_id: order.customer_id ?? expect.stringMatching(/^cus_/),
      email,
      customer_name: "Jan Żak",
      total: 25,
      currency_code: "eur",
      sales_channel_id: store.shop.salesChannelId,
      status: "pending",
      payment_status: "authorized",
      fulfillment_status: "not_fulfilled",
      screened: true,
      suspicious: false,
      outcome: "allow",
      hold: null,
      score: 5,
      level: "safe",
      reasons: [],
    })
    const { data: page } = await store.admin.get(`${URL}?limit=1`)
    expect(page).toMatchObject({ count: 2, limit: 1, offset: 0, order_screenings: [row] })
    expect((await list(`?q=%23${order.display_id}`)).rows).toEqual([row])
    // Medusa's own list can show it, where its tables are configurable.
    const { data: linked } = await store.container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [
        "id",
        "blacklist_screening.suspicious",
        "blacklist_screening.hold",
        "blacklist_decisions.id",
        "blacklist_suspicions.id",
      ],
      filters: { id: order.id },
    })
    expect(linked).toMatchObject([
      {
        blacklist_screening: { suspicious: false, hold: null },
        blacklist_decisions: [],
        blacklist_suspicions: [],
      },
    ])
    const { rows } = await list("?screened=false")
    expect(rows).toMatchObject([
      { order_id: old, screened: false, suspicious: false, outcome: null, total: 0 },
    ])

    // A draft is none until it is converted.
    await store.admin.post(`/admin/draft-orders/${draft.data.draft_order.id}/convert-to-order`)
    const converted = await eventually(
      () => list(),
      ({ count }) => count === 3
    )
    expect(converted.rows.find(({ email }) => email === "draft@mail.example")).toMatchObject({
      screened: false,
      outcome: null,
    })
  })

  it("knows filters, search and sort, and refuses what it does not know", async () => {
    const [a, b, c] = await Promise.all(
      ["a", "b", "c"].map(
        async (name, index) =>
          (
            await createPastOrders(store.container, [
              { email: `${name}@mail.example`, at: minutesAgo(30 - index) },
            ])
          )[0]
      )
    )
    await addEntry({ email: "b@mail.example" })
    await check(b)
    await store.admin.post(`${URL}/${c}/hold`, { reason: "Wait" })

    expect(await ids("")).toEqual([c, b, a])
    expect(await ids("?order=created_at")).toEqual([a, b, c])
    expect(await ids("?order=-created_at&limit=1&offset=1")).toEqual([b])
    expect((await ids("?order=display_id")).length).toBe(3)
    for (const order of ["-display_id", "score", "-score", "total", "-total", "id"]) {
      expect((await ids(`?order=${order}`)).sort()).toEqual([a, b, c].sort())
    }
    expect(await ids("?suspicious=true")).toEqual([b])
    expect(await ids("?suspicious=false&order=created_at")).toEqual([a, c])
    expect(await ids("?screened=true")).toEqual([b])
    expect(await ids("?hold=held")).toEqual([c])
    expect(await ids("?hold[]=released&hold[]=cancelled")).toEqual([])
    expect(await ids("?level=high")).toEqual([])
    expect(await ids(`?created_at[$gte]=${minutesAgo(29.5).toISOString()}`)).toEqual([c, b])
    expect(await ids("?customer_id=cus_nobody")).toEqual([])
    expect(await ids("?sales_channel_id=sc_nobody")).toEqual([])
    expect(await ids("?q=B%40mail.example")).toEqual([b])
    expect((await ids("?q=mail.example")).length).toBe(3)
    expect((await list("?limit=0")).count).toBe(3)

    for (const [bad, named] of [
      ["suspicious=perhaps", /suspicious/],
      ["hold=lost", /hold/],
      ["level=extreme", /level/],
      ["order=email", /order/],
      ["colour=red", /colour/],
      ["created_at[$gte]=yesterday", /created_at/],
    ] as const) {
      const { status, data } = await store.admin.get(`${URL}?${bad}`)
      expect([bad, status, data.type]).toEqual([bad, 400, "invalid_data"])
      expect(data.message).toMatch(named)
    }
  })

  it("follows what happens to an order", async () => {
    const { data } = await store.checkout({ email: "before@mail.example" }).buy()
    const { id } = data.order
    await rowOf(id)
    await store.admin.post(`/admin/orders/${id}`, { email: "after@mail.example" })
    await eventually(
      () => ids("?q=after@mail.example"),
      (found) => found.length === 1
    )

    await store.admin.post(`${URL}/${id}/hold`)
    expect((await list()).rows).toMatchObject([{ hold: "held" }])
    await store.admin.post(`${URL}/${id}/hold/release`)
    expect((await list()).rows).toMatchObject([{ hold: "released" }])
    await store.admin.post(`/admin/orders/${id}/fulfillments`, {
      items: data.order.items.map((item: { id: string }) => ({ id: item.id, quantity: 1 })),
    })
    expect((await list()).rows).toMatchObject([{ fulfillment_status: "fulfilled" }])

    const second = (await store.checkout().buy()).data.order.id
    await store.admin.post(`/admin/orders/${second}/cancel`)
    expect((await list()).rows[0]).toMatchObject({ order_id: second, status: "canceled" })
  })

  it("an order nobody looked at says so, until a check has found nothing", async () => {
    const [id] = await createPastOrders(store.container, [
      { email: "old@mail.example", at: minutesAgo(90) },
    ])
    const screening = async () => (await store.admin.get(`${URL}/${id}`)).data.order_screening
    expect(await screening()).toMatchObject({ screened: false, suspicious: false, decision: null })
    expect((await check(id)).data.decisions).toMatchObject([{ id: null, outcome: "allow" }])
    expect(await screening()).toMatchObject({ screened: true, suspicious: false, decision: null })
    expect((await list()).rows).toMatchObject([{ screened: true, outcome: "allow" }])
  })

  it("an order of a completion that fails leaves no row", async () => {
    const { status } = await store.checkout({ card: { outcome: "declined" } }).buy()
    expect(status).toBe(400)
    expect((await list()).count).toBe(0)
  })

  it("an order that no event told of is brought in by the job, though nobody looked for it", async () => {
    await createPastOrders(store.container, [{ email: "unheard@mail.example", at: minutesAgo(1) }])
    const { orderScreenings } = store.container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const page = { sort: "id", descending: true, take: 10, skip: 0 } as const
    expect((await orderScreenings.list({}, page)).count).toBe(0)
    await reconcileOrderScreeningsJob(store.container)
    expect((await orderScreenings.list({}, page)).count).toBe(1)
    expect(await orderScreenings.isComplete()).toBe(true)
  })

  it("many orders are checked in the background, by their ids or by the list's filters", async () => {
    const made = await createPastOrders(
      store.container,
      Array.from({ length: 120 }, (_, index) => ({
        email: index % 40 === 0 ? "bad@mail.example" : `n${index}@mail.example`,
        at: minutesAgo(200 - index),
      }))
    )
    await addEntry({ email: "bad@mail.example" })
    const done = (id: string) =>
      eventually(
        async () => (await store.admin.get(`/admin/blacklist/jobs/${id}`)).data.job,
        ({ status }) => status === "done"
      )

    const some = await store.admin.post(`${URL}/check`, {
      order_ids: [...made.slice(0, 110), made[0], "order_nobody"],
    })
    expect(some.status).toBe(202)
    expect(some.data).toMatchObject({ job: { type: "order_check", total: 111 } })
    const byIds = await done(some.data.job.id)
    expect(byIds.result).toMatchObject({ checked: 110, skipped: 1 })
    expect(byIds.processed).toBe(111)

    const rest = await store.admin.post(`${URL}/check`, { filters: { screened: false } })
    expect(rest.data).toMatchObject({ job: { type: "order_check", total: 10 } })
    const byFilters = await done(rest.data.job.id)
    expect(byFilters.result).toMatchObject({ checked: 10, skipped: 0 })
    expect(byIds.result.flagged + byFilters.result.flagged).toBe(3)
    expect((await list("?suspicious=true")).count).toBe(3)
    expect((await list("?screened=false")).count).toBe(0)

    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => `order_${String(index).padStart(26, "0")}`)
    const most = await store.admin.post(`${URL}/check`, { order_ids: many(10_000) })
    expect([most.status, most.data.job.total]).toEqual([202, 10_000])
    await store.admin.post(`/admin/blacklist/jobs/${most.data.job.id}/cancel`)

    for (const body of [
      {},
      { order_ids: [made[0]], filters: {} },
      { filters: { colour: "red" } },
      { filters: { suspicious: "yes" } },
      { order_ids: [] },
      { order_ids: many(10_001) },
    ]) {
      const { status, data } = await store.admin.post(`${URL}/check`, body)
      expect([status, data.type]).toEqual([400, "invalid_data"])
    }
  })

  it("RedCart's example: the order is marked, the shopper sees nothing, old orders are found later", async () => {
    const shopper = (email: string, city: string, name: string[], ip: string) =>
      store.checkout({
        email,
        shipping: { city, first_name: name[0], last_name: name[1] },
        headers: { "x-forwarded-for": ip },
      })
    const adam = ["Adam", "Nowak"]
    const jan = ["Jan", "Kowalski"]
    const before = await shopper("p@mail.example", "Wrocław", adam, "1.1.1.1").buy()
    expect(outcomeOf(before)).toBe("order")
    expect((await addEntry({ ip: "1.1.1.1", city: "Wrocław" })).status).toBe(200)
    expect((await addEntry({ first_name: "Jan", last_name: "Kowalski" })).status).toBe(200)

    const byIp = await shopper("p@mail.example", "WROCLAW", adam, "1.1.1.1").buy()
    const byName = await shopper("k@mail.example", "Kraków", jan, "203.0.113.1").buy()
    const otherIp = await shopper("o@mail.example", "Wrocław", adam, "1.1.1.2").buy()
    const otherCity = await shopper("c@mail.example", "Gdańsk", adam, "1.1.1.1").buy()
    for (const answer of [byIp, byName, otherIp, otherCity]) expect(outcomeOf(answer)).toBe("order")
    expect(comparable(byIp.data).replaceAll("WROCLAW", "Wrocław")).toBe(comparable(before.data))

    const marked = [byIp, byName].map(({ data }) => data.order.id).sort()
    const found = await eventually(
      async () => (await ids("?suspicious=true")).sort(),
      ({ length }) => length === 2
    )
    expect(found).toEqual(marked)
    for (const id of marked) {
      const { data } = await store.admin.get(`${URL}/${id}`)
      expect(data.order_screening).toMatchObject({ suspicious: true, screened: true })
    }
    const { data: suspicions } = await store.admin.get("/admin/blacklist/suspicions")
    expect(suspicions.count).toBe(2)
    const { rows } = await list("?suspicious=true")
    expect(rows[0].reasons).toMatchObject([{ type: "entry", action: "flag" }])

    // An entry made later marks old orders when they are checked, and "add to blacklist" copies the e-mail.
    const old = [otherIp, otherCity].map(({ data }) => data.order.id)
    const copied = await store.admin.post("/admin/blacklist/entries/batch", {
      order_ids: old,
      action: "flag",
    })
    const emails = copied.data.entries.map(({ conditions }: Row) => conditions)
    expect(emails).toHaveLength(2)
    expect(emails).toEqual(
      expect.arrayContaining([{ email: "o@mail.example" }, { email: "c@mail.example" }])
    )
    const twice = await store.admin.post("/admin/blacklist/entries/batch", {
      order_ids: old,
      action: "flag",
    })
    expect(twice.data).toMatchObject({
      entries: [],
      skipped: [{ existing_id: expect.any(String) }, { existing_id: expect.any(String) }],
    })
    await check(...old)
    expect((await ids("?suspicious=true")).sort()).toEqual([...marked, ...old].sort())
    const { status } = await store.container.resolve(Modules.ORDER).retrieveOrder(old[0])
    expect(status).toBe("pending")
  })
})
