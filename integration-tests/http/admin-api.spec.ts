import { BlacklistEvents } from "../../src/types/vocabulary"
import { heard } from "./support/events"
import { createAccount } from "./support/people"
import { describeStore, eventually } from "./support/store"

jest.setTimeout(240_000)

const REASON_10_KB = "x".repeat(10_000)
const HALF_A_CHARACTER = "\ud800x"
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString()

const ROUTES: [string, string][] = [
  ["get", "/admin/blacklist/customers"],
  ["get", "/admin/blacklist/customers/cus_1"],
  ["post", "/admin/blacklist/customers/cus_1"],
  ["post", "/admin/blacklist/customers/batch"],
  ["get", "/admin/blacklist/entries"],
  ["post", "/admin/blacklist/entries"],
  ["get", "/admin/blacklist/entries/blent_1"],
  ["post", "/admin/blacklist/entries/blent_1"],
  ["delete", "/admin/blacklist/entries/blent_1"],
  ["post", "/admin/blacklist/entries/batch"],
  ["post", "/admin/blacklist/orders/order_1/entries"],
  ["post", "/admin/blacklist/customers/cus_1/entries"],
  ["get", "/admin/blacklist/decisions"],
  ["get", "/admin/blacklist/decisions/bldec_1"],
  ["get", "/admin/blacklist/orders/order_1"],
  ["post", "/admin/blacklist/orders/check"],
  ["get", "/admin/blacklist/settings"],
  ["post", "/admin/blacklist/settings"],
  ["get", "/admin/blacklist/lists"],
  ["post", "/admin/blacklist/lists"],
  ["get", "/admin/blacklist/lists/bllist_1"],
  ["post", "/admin/blacklist/lists/bllist_1"],
  ["delete", "/admin/blacklist/lists/bllist_1"],
  ["post", "/admin/blacklist/lists/bllist_1/import"],
  ["get", "/admin/blacklist/lists/bllist_1/contains"],
  ["get", "/admin/blacklist/manual-rules"],
  ["post", "/admin/blacklist/manual-rules"],
  ["get", "/admin/blacklist/manual-rules/blmrule_1"],
  ["post", "/admin/blacklist/manual-rules/blmrule_1"],
  ["delete", "/admin/blacklist/manual-rules/blmrule_1"],
  ["get", "/admin/blacklist/auto-rules"],
  ["post", "/admin/blacklist/auto-rules"],
  ["get", "/admin/blacklist/auto-rules/blarule_1"],
  ["post", "/admin/blacklist/auto-rules/blarule_1"],
  ["delete", "/admin/blacklist/auto-rules/blarule_1"],
  ["get", "/admin/blacklist/suspicions"],
  ["post", "/admin/blacklist/suspicions"],
  ["get", "/admin/blacklist/suspicions/blsus_1"],
  ["delete", "/admin/blacklist/suspicions/blsus_1"],
  ["post", "/admin/blacklist/suspicions/blsus_1/review"],
  ["post", "/admin/blacklist/explain"],
  ["get", "/admin/blacklist/backfill"],
  ["post", "/admin/blacklist/backfill"],
]

/** Bodies that name something by id, and where. */
const BODIES_WITH_IDS: [string, (id: string) => unknown, RegExp][] = [
  ["customers/batch", (id) => ({ customer_ids: [id], status: "blacklisted" }), /customer_ids/],
  ["entries/batch", (id) => ({ customer_ids: [id] }), /customer_ids/],
  ["entries/batch", (id) => ({ order_ids: [id] }), /order_ids/],
  ["orders/check", (order_id) => ({ order_ids: [order_id] }), /order_ids/],
  ["explain", (cart_id) => ({ cart_id }), /cart_id/],
  ["explain", (order_id) => ({ order_id }), /order_id/],
  ["suspicions", (order_id) => ({ order_id }), /order_id/],
  ["suspicions", (cart_id) => ({ email: "a@b.example", cart_id }), /cart_id/],
]

/** Filters by id; every list has `q` as well. */
const LISTS: [string, string[]][] = [
  ["customers", ["customer_id"]],
  ["entries", ["id"]],
  ["decisions", ["customer_id", "order_id", "reason_id"]],
  ["suspicions", ["customer_id", "order_id"]],
  ["manual-rules", ["id"]],
  ["auto-rules", ["id"]],
  ["lists", ["id"]],
]

const RADOM = { conditions: { city: "Radom" } }

/** Bad bodies for a new entry, with what the answer must name. */
const BAD_ENTRIES: [string, unknown, RegExp][] = [
  ["an octal IP", { conditions: { ip: "010.0.0.1" } }, /conditions\.ip /],
  ["a short IP", { conditions: { ip: "1.2.3" } }, /conditions\.ip /],
  [
    "a range beyond the address",
    { conditions: { ip_range: "10.0.0.0/33" } },
    /conditions\.ip_range/,
  ],
  ["an unreadable phone", { conditions: { phone: "call me" } }, /conditions\.phone/],
  [
    "a national phone without a country",
    { conditions: { phone: "600700800" } },
    /conditions\.phone/,
  ],
  ["an unreadable e-mail", { conditions: { email: "a@b@c" } }, /conditions\.email/],
  ["an unknown country", { conditions: { country_code: "zz" } }, /conditions\.country_code/],
  ["no condition", { conditions: {} }, /conditions/],
  ["no conditions at all", {}, /conditions/],
  ["an empty value", { conditions: { city: "  " } }, /conditions.+city/],
  ["a value that compares to nothing", { conditions: { city: "---" } }, /conditions\.city/],
  ["a condition of another type", { conditions: { city: 5 } }, /city/],
  ["an unknown condition", { conditions: { planet: "Mars" } }, /planet/],
  ["an unknown field", { conditions: { city: "Radom" }, colour: "red" }, /colour/],
  ["a NUL in a value", { conditions: { first_name: "Jan\0" } }, /conditions\.first_name/],
  ["half a character", { conditions: { first_name: HALF_A_CHARACTER } }, /conditions\.first_name/],
  ["half a character in the reason", { ...RADOM, reason: HALF_A_CHARACTER }, /reason/],
  ["an end without a zone", { ...RADOM, expires_at: "2999-01-01T00:00:00" }, /expires_at/],
  ["a NUL in the reason", { conditions: { city: "Radom" }, reason: "a\0b" }, /reason/],
  ["an unknown action", { conditions: { city: "Radom" }, action: "explode" }, /action/],
  ["an end in the past", { conditions: { city: "Radom" }, expires_at: YESTERDAY }, /expires_at/],
  ["an end that is no date", { conditions: { city: "Radom" }, expires_at: "soon" }, /expires_at/],
  ["a reason of 10 kB", { conditions: { city: "Radom" }, reason: REASON_10_KB }, /reason/],
]

describeStore((store) => {
  it("every route answers 401 without a login", async () => {
    for (const [method, url] of ROUTES) {
      const { status } = await store.api.request({ method, url, validateStatus: () => true })
      expect([method, url, status]).toEqual([method, url, 401])
    }
  })

  it("what nothing can be named is no error of the store's", async () => {
    for (const id of ["%00", "a%00b"]) {
      for (const [method, url] of ROUTES.filter(([, url]) => url.includes("_1"))) {
        const path = url.replace(/\w+_1/, id)
        const { status, data } = await (method === "get"
          ? store.admin.get(path)
          : method === "post"
            ? store.admin.post(path)
            : store.admin.delete(path))
        expect([method, path, status, data.type]).toEqual([method, path, 404, "not_found"])
      }
    }
    for (const id of ["", "a\0b", HALF_A_CHARACTER, "x".repeat(256)]) {
      for (const [path, bodyOf, named] of BODIES_WITH_IDS) {
        const { status, data } = await store.admin.post(`/admin/blacklist/${path}`, bodyOf(id))
        expect([path, id, status, data.type]).toEqual([path, id, 400, "invalid_data"])
        expect(data.message).toMatch(named)
      }
    }
    for (const [list, filters] of LISTS) {
      for (const filter of ["q", ...filters]) {
        const query = `/admin/blacklist/${list}?${filter}=a%00b`
        const { status, data } = await store.admin.get(query)
        expect([query, status, data.type]).toEqual([query, 400, "invalid_data"])
        expect(data.message).toMatch(new RegExp(filter))
      }
      const { status } = await store.admin.get(`/admin/blacklist/${list}?fields=a%00b`)
      expect([list, status]).toEqual([list, 200])
    }
  })

  it("every list may be ordered by id and by each value that its rows show", async () => {
    const { customerId } = await createAccount(store.container, { email: "row@order.example" })
    const day = { value: 1, unit: "day" }
    for (const [path, body] of [
      ["entries", { conditions: { email: "row@order.example" } }],
      [`customers/${customerId}`, { status: "blacklisted" }],
      ["suspicions", { email: "row@order.example" }],
      [
        "manual-rules",
        {
          name: "Row",
          attributes: ["city"],
          permitted_strikes: 9,
          period: day,
          block_duration: day,
        },
      ],
      [
        "auto-rules",
        {
          name: "Row",
          type: "orders",
          limit: 9,
          period: day,
          suspicion_after: 1,
          blacklist_after: { suspicions: 9, period: day },
        },
      ],
    ] as const) {
      const { status } = await store.admin.post(`/admin/blacklist/${path}`, body)
      expect([path, status]).toEqual([path, 200])
    }
    await (await store.checkout({ email: "row@order.example" }).fill()).openPayment()
    for (const [list] of LISTS) {
      const { data } = await store.admin.get(`/admin/blacklist/${list}`)
      const rows = Object.values(data).find((value) => Array.isArray(value)) as object[]
      expect([list, rows.length]).toEqual([list, 1])
      for (const [column, value] of Object.entries({ ...rows[0], id: "", created_at: "" })) {
        for (const order of [column, `-${column}`]) {
          const answer = await store.admin.get(`/admin/blacklist/${list}?order=${order}`)
          // An object is no value to order by, and `review` is one as soon as there is one.
          const good = column !== "review" && (value === null || typeof value !== "object")
          expect([list, order, answer.status]).toEqual([list, order, good ? 200 : 400])
        }
      }
    }
  })

  describe("entries", () => {
    const add = (body: unknown) => store.admin.post("/admin/blacklist/entries", body)
    const list = async (query = "") =>
      (await store.admin.get(`/admin/blacklist/entries${query}`)).data

    it("are refused with a 400 that names the field, and nothing is written", async () => {
      for (const [what, body, named] of BAD_ENTRIES) {
        const { status, data } = await add(body)
        expect({ what, status, type: data.type }).toEqual({
          what,
          status: 400,
          type: "invalid_data",
        })
        expect(data.message).toMatch(named)
      }
      expect((await list()).count).toBe(0)
    })

    it("are created with defaults, keep what was typed, and show HTML as plain text", async () => {
      const { status, data } = await add({
        conditions: { email: "Jan.K+1@GoogleMail.com", city: "Wrocław" },
        reason: "<b>bold</b>",
      })
      expect(status).toBe(200)
      expect(data.entry).toEqual({
        id: expect.stringMatching(/^blent_/),
        conditions: { email: "Jan.K+1@GoogleMail.com", city: "Wrocław" },
        action: "block",
        mode: "enforce",
        reason: "<b>bold</b>",
        active: true,
        expires_at: null,
        source: "manual",
        source_id: null,
        created_by: store.adminId,
        hit_count: 0,
        last_hit_at: null,
        created_at: expect.any(String),
        updated_at: expect.any(String),
      })
    })

    it("are refused twice, however they are spelt, naming the existing one", async () => {
      const { data } = await add({ conditions: { email: "jan@gmail.com" } })
      const again = await add({ conditions: { email: "J.A.N@googlemail.com" } })
      expect([again.status, again.data.type]).toEqual([422, "duplicate_error"])
      expect(again.data.message).toContain(data.entry.id)
      expect((await add({ conditions: { email: "jan@gmail.com" }, action: "flag" })).status).toBe(
        200
      )

      const both = await Promise.all(
        [1, 2, 3].map(() => add({ conditions: { email_domain: "race.example" } }))
      )
      expect(both.map(({ status }) => status).sort()).toEqual([200, 422, 422])
    })

    it("change only in the fields given; conditions are replaced as a whole", async () => {
      const { data } = await add({
        conditions: { email: "a@x.example", city: "Radom" },
        reason: "r",
      })
      const path = `/admin/blacklist/entries/${data.entry.id}`
      const off = await store.admin.post(path, { active: false })
      expect(off.data.entry).toMatchObject({
        active: false,
        reason: "r",
        conditions: { city: "Radom" },
      })

      const moved = await store.admin.post(path, { conditions: { ip_range: "198.51.100.0/24" } })
      expect(moved.data.entry.conditions).toEqual({ ip_range: "198.51.100.0/24" })

      const bad = await store.admin.post(path, { conditions: { ip: "1.2.3" }, reason: "changed" })
      expect(bad.status).toBe(400)
      const { data: kept } = await store.admin.get(path)
      expect(kept.entry).toMatchObject({ conditions: { ip_range: "198.51.100.0/24" }, reason: "r" })
    })

    it("are deleted for good, and unknown ones are a 404", async () => {
      const { data } = await add({ conditions: { ip_range: "198.51.100.0/24" } })
      const path = `/admin/blacklist/entries/${data.entry.id}`
      expect((await store.admin.delete(path)).data).toEqual({
        id: data.entry.id,
        object: "entry",
        deleted: true,
      })
      for (const answer of [
        await store.admin.get(path),
        await store.admin.post(path, { active: false }),
        await store.admin.delete(path),
      ]) {
        expect([answer.status, answer.data.type]).toEqual([404, "not_found"])
      }
    })

    it("are listed by search, filters, order and page", async () => {
      const { data: one } = await add({
        conditions: { email: "one@list.example" },
        reason: "Chargeback",
      })
      await add({ conditions: { ip: "192.0.2.1" }, action: "flag" })
      await add({
        conditions: { city: "Łódź", last_name: "Nowak" },
        action: "allow",
        active: false,
      })
      const ids = async (query: string) =>
        (await list(query)).entries.map((entry: { conditions: object }) =>
          Object.keys(entry.conditions).sort().join("+")
        )

      expect(await ids("?order=created_at")).toEqual(["email", "ip", "city+last_name"])
      const byId = (await list("?order=id")).entries.map(({ id }: { id: string }) => id)
      expect(byId).toEqual([...byId].sort())
      const backwards = (await list("?order=-id")).entries.map(({ id }: { id: string }) => id)
      expect(backwards).toEqual([...byId].reverse())
      expect(await ids("?order=source_id&source=manual&action=flag")).toEqual(["ip"])
      expect(await ids("?q=one@list")).toEqual(["email"])
      expect(await ids("?q=charge")).toEqual(["email"])
      expect(await ids(`?id=${one.entry.id}`)).toEqual(["email"])
      expect(await ids(`?id[]=${one.entry.id}&id[]=blent_gone`)).toEqual(["email"])
      expect(await ids("?action=flag")).toEqual(["ip"])
      expect(await ids("?action[]=flag&action[]=allow&order=created_at")).toEqual([
        "ip",
        "city+last_name",
      ])
      expect(await ids("?active=false")).toEqual(["city+last_name"])
      expect(await ids("?field=last_name")).toEqual(["city+last_name"])
      expect(await ids("?expired=true")).toEqual([])
      expect(await ids("?source=import")).toEqual([])
      expect(await list("?limit=1&offset=1&order=created_at")).toMatchObject({
        count: 3,
        limit: 1,
        offset: 1,
        entries: [{ conditions: { ip: "192.0.2.1" } }],
      })
      for (const bad of [
        "?colour=red",
        "?order=colour",
        "?action=explode",
        "?limit=-1",
        "?limit=x",
      ]) {
        const answer = await store.admin.get(`/admin/blacklist/entries${bad}`)
        expect([bad, answer.status, answer.data.type]).toEqual([bad, 400, "invalid_data"])
      }
    })
  })

  describe("customers", () => {
    const path = (id: string) => `/admin/blacklist/customers/${id}`

    it("have the status neutral until one is set", async () => {
      const { customerId } = await createAccount(store.container, { email: "new@people.example" })
      expect((await store.admin.get(path(customerId))).data.customer_status).toEqual({
        customer_id: customerId,
        status: "neutral",
        source: "manual",
        source_id: null,
        reason: null,
        expires_at: null,
        created_by: null,
        updated_at: null,
      })
      expect((await store.admin.get(path("cus_nobody"))).status).toBe(404)
      expect((await store.admin.post(path("cus_nobody"), { status: "blacklisted" })).status).toBe(
        404
      )
    })

    it("are banned, listed with their customer, and released", async () => {
      const { customerId } = await createAccount(store.container, {
        email: "bad@people.example",
        first_name: "Bad",
      })
      const ban = await store.admin.post(path(customerId), {
        status: "blacklisted",
        reason: "Fakes",
      })
      expect(ban.data.customer_status).toMatchObject({
        status: "blacklisted",
        source: "manual",
        reason: "Fakes",
        created_by: store.adminId,
        expires_at: null,
      })
      for (const query of ["?status=blacklisted", "?status=blacklisted&q=bad@people", "?q=fakes"]) {
        const { data } = await store.admin.get(`/admin/blacklist/customers${query}`)
        expect(data).toMatchObject({
          count: 1,
          customer_statuses: [
            {
              customer_id: customerId,
              customer: { email: "bad@people.example", first_name: "Bad" },
            },
          ],
        })
      }
      await store.admin.post(path(customerId), { status: "neutral" })
      const { data } = await store.admin.get("/admin/blacklist/customers?status=blacklisted")
      expect(data).toMatchObject({ count: 0, customer_statuses: [] })
    })

    it("are told of when they are banned and released, once each", async () => {
      const { customerId } = await createAccount(store.container, { email: "ev@people.example" })
      const banned = heard(store.container, BlacklistEvents.CUSTOMER_BLACKLISTED)
      const released = heard(store.container, BlacklistEvents.CUSTOMER_RELEASED)
      for (const status of ["neutral", "blacklisted", "neutral", "neutral"]) {
        expect((await store.admin.post(path(customerId), { status })).status).toBe(200)
      }
      const ofCustomer = [{ id: customerId, customer_status_id: expect.stringMatching(/^blstat_/) }]
      await eventually(
        async () => released,
        ({ length }) => length > 0
      )
      expect([banned, released]).toEqual([ofCustomer, ofCustomer])
    })

    it("are set in a batch, all or none", async () => {
      const one = await createAccount(store.container, { email: "one@people.example" })
      const two = await createAccount(store.container, { email: "two@people.example" })
      const batch = (customer_ids: string[]) =>
        store.admin.post("/admin/blacklist/customers/batch", {
          customer_ids,
          status: "blacklisted",
        })

      const missing = await batch([one.customerId, "cus_nobody"])
      expect([missing.status, missing.data.message]).toEqual([
        404,
        expect.stringContaining("cus_nobody"),
      ])
      expect((await store.admin.get(path(one.customerId))).data.customer_status.status).toBe(
        "neutral"
      )

      const { data } = await batch([one.customerId, two.customerId])
      expect(data.customer_statuses.map(({ status }: { status: string }) => status)).toEqual([
        "blacklisted",
        "blacklisted",
      ])
    })

    it("are refused bad bodies with a 400 that names the field", async () => {
      const { customerId } = await createAccount(store.container, { email: "x@people.example" })
      const ends = "2999-01-01T00:00:00Z"
      const bad: [unknown, RegExp][] = [
        [{ status: "grumpy" }, /status/],
        [{}, /status/],
        [{ status: "blacklisted", expires_at: YESTERDAY }, /expires_at/],
        [{ status: "neutral", expires_at: ends }, /expires_at/],
        [{ status: "blacklisted", reason: REASON_10_KB }, /reason/],
        [{ status: "blacklisted", colour: "red" }, /colour/],
      ]
      for (const [body, named] of bad) {
        const { status, data } = await store.admin.post(path(customerId), body)
        expect([status, data.type]).toEqual([400, "invalid_data"])
        expect(data.message).toMatch(named)
      }
    })
  })

  it("decisions are listed by search, filters and page", async () => {
    await store.admin.post("/admin/blacklist/entries", { conditions: { email: "no@list.example" } })
    const shopper = await store.checkout({ email: "no@list.example" }).fill()
    await shopper.openPayment()
    const count = async (query: string) =>
      (await store.admin.get(`/admin/blacklist/decisions${query}`)).data.count
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString()
    expect(await count("")).toBe(1)
    expect(await count(`?q=${shopper.cartId}`)).toBe(1)
    expect(await count("?q=list.example")).toBe(1)
    expect(await count("?q=nobody")).toBe(0)
    expect(await count("?outcome=refuse&stage=payment_session&reason_type=entry")).toBe(1)
    expect(await count("?outcome=flag")).toBe(0)
    expect(await count("?reason_id=blent_nothing")).toBe(0)
    expect(await count(`?created_at[$gte]=${hourAgo}`)).toBe(1)
    expect(await count(`?created_at[$lt]=${hourAgo}`)).toBe(0)
    const inAMinute = new Date(Date.now() + 60_000).toISOString().replace("Z", "")
    expect(await count(`?created_at[$gte]=${hourAgo.replace("Z", "")}`)).toBe(1)
    expect(await count(`?created_at[$gte]=${inAMinute}`)).toBe(0)
    expect(await count(`?created_at[$lt]=${inAMinute}`)).toBe(1)
    const bad = await store.admin.get("/admin/blacklist/decisions?created_at[$lt]=yesterday")
    expect([bad.status, bad.data.message]).toEqual([400, expect.stringContaining("created_at")])
    expect((await store.admin.get("/admin/blacklist/decisions/bldec_none")).status).toBe(404)
  })

  it("settings have defaults, change field by field and refuse what they do not know", async () => {
    const { data } = await store.admin.get("/admin/blacklist/settings")
    expect(data.settings).toMatchObject({
      refusal_message: "Something went wrong. You cannot place the order.",
      refusal_style: "message",
      copy_fields: ["email"],
      ban_scope: ["customer", "email", "phone"],
      screen_payment_sessions: true,
      block_login: false,
    })
    const changed = await store.admin.post("/admin/blacklist/settings", {
      copy_fields: ["ip", "phone"],
    })
    expect(changed.data.settings).toEqual({ ...data.settings, copy_fields: ["ip", "phone"] })
    for (const bad of [
      { colour: 1 },
      { refusal_style: "rude" },
      { refusal_message: "" },
      { refusal_message: HALF_A_CHARACTER },
      { ban_scope: ["x"] },
    ]) {
      const answer = await store.admin.post("/admin/blacklist/settings", bad)
      expect([answer.status, answer.data.message]).toEqual([
        400,
        expect.stringContaining(Object.keys(bad)[0]),
      ])
    }
  })
})
