import type { EntryConditions } from "../../src/types"
import type { ShopperOptions } from "./support/checkout"
import { everythingKept, reconcileNow, sql } from "./support/ledger"
import { createPastOrders, minutesAgo, type PastOrder } from "./support/orders"
import { createAccount, type Headers } from "./support/people"
import { describeStore, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const DAYS = 24 * 60

describeStore((store) => {
  const post = (path: string, body: unknown) => store.admin.post(`/admin/blacklist/${path}`, body)
  const add = async (conditions: EntryConditions, action = "allow", more = {}) => {
    const { status, data } = await post("entries", { conditions, action, ...more })
    if (status !== 200) throw new Error(JSON.stringify(data))
    return data.entry
  }
  const ban = (customerId: string) => post(`customers/${customerId}`, { status: "blacklisted" })
  const buys = async (shopper: ShopperOptions) =>
    outcomeOf(await store.checkout(shopper).buy()) === "order"
  /** A checkout of somebody who is logged in. */
  const buysLoggedIn = async ({ headers }: Headers, shopper: ShopperOptions) => {
    const checkout = store.checkout({ ...shopper, headers })
    await (await checkout.fill()).claim()
    const opened = await checkout.openPayment()
    return opened.status === 200 && outcomeOf(await checkout.complete()) === "order"
  }
  const past = (orders: PastOrder[]) => createPastOrders(store.container, orders)

  describe("A4: an allow entry", () => {
    const EMAIL = "vip@fair.example"
    const PHONE = "+48600700800"

    it("A4: for an e-mail spares the account that was only typed, not the person", async () => {
      const vip = await createAccount(store.container, { email: EMAIL, phone: PHONE })
      await ban(vip.customerId)
      expect(await buys({ email: EMAIL })).toBe(false)
      await add({ email: EMAIL })
      expect(await buys({ email: "VIP+x@fair.example" })).toBe(true)
      expect(await buysLoggedIn(vip, { email: EMAIL })).toBe(false)
    })

    it("A4: for an e-mail does not spare who is known by phone as well", async () => {
      const { customerId } = await createAccount(store.container, { email: EMAIL })
      await past([
        { at: minutesAgo(10), customer_id: customerId, email: EMAIL, shipping: { phone: PHONE } },
      ])
      await ban(customerId)
      await add({ email: EMAIL })
      expect(await buys({ email: EMAIL })).toBe(true)
      expect(await buys({ email: EMAIL, shipping: { phone: "600 700 800" } })).toBe(false)
      expect(await buys({ email: "other@fair.example", shipping: { phone: PHONE } })).toBe(false)
      // A guest who is trusted: e-mail and phone together.
      await add({ email: EMAIL, phone: PHONE })
      expect(await buys({ email: EMAIL, shipping: { phone: "600 700 800" } })).toBe(true)
      expect(await buys({ email: "other@fair.example", shipping: { phone: PHONE } })).toBe(false)
      const { data } = await post("explain", {
        facts: { email: EMAIL, phone: PHONE, customer_id: customerId, logged_in: false },
      })
      expect(data.decision.reasons.map(({ type }: { type: string }) => type)).toEqual([
        "entry",
        "entry",
        "customer_status",
      ])
    })

    it("A4: for a domain, an IP or a town beats block entries and flags, and no ban", async () => {
      const { customerId } = await createAccount(store.container, { email: EMAIL })
      const ip = "203.0.113.44"
      const shopper = {
        email: EMAIL,
        headers: { "x-forwarded-for": ip },
        shipping: { city: "Sopot" },
      }
      await add({ email: EMAIL }, "block")
      for (const conditions of [{ email_domain: "fair.example" }, { ip }, { city: "Sopot" }]) {
        expect(await buys(shopper)).toBe(false)
        const { id } = await add(conditions)
        expect(await buys(shopper)).toBe(true)
        await ban(customerId)
        expect(await buys(shopper)).toBe(false)
        const { data } = await store.admin.get("/admin/blacklist/decisions?outcome=refuse")
        expect(data.decisions[0].reasons.map(({ type }: { type: string }) => type)).toEqual([
          "customer_status",
          "entry",
          "entry",
        ])
        await post(`customers/${customerId}`, { status: "neutral" })
        await store.admin.delete(`/admin/blacklist/entries/${id}`)
      }
    })

    it("A4: for a customer who is logged in spares that customer, and nobody else", async () => {
      const vip = await createAccount(store.container, { email: EMAIL, phone: PHONE })
      const other = await createAccount(store.container, { email: "other@fair.example" })
      await ban(vip.customerId)
      await add({ customer_id: vip.customerId })
      await add({ customer_id: other.customerId })
      expect(await buysLoggedIn(vip, { email: EMAIL, shipping: { phone: PHONE } })).toBe(true)
      expect(await buys({ email: EMAIL })).toBe(false)
      const borrowed = { email: "other@fair.example", shipping: { phone: PHONE } }
      expect(await buysLoggedIn(other, borrowed)).toBe(false)
    })

    it("A4: that is only monitored spares nobody", async () => {
      const { customerId } = await createAccount(store.container, { email: EMAIL })
      await ban(customerId)
      await add({ email: EMAIL }, "allow", { mode: "monitor" })
      expect(await buys({ email: EMAIL })).toBe(false)
    })
  })

  describe("A5: an entry that hits very many", () => {
    it("A5: is asked about, whatever its action, and saved when that is confirmed", async () => {
      const broad: EntryConditions[] = [
        { email_domain: "gmail.com" },
        { email_domain: "wp.pl", country_code: "PL" },
        { ip: "10.0.0.3" },
        { ip_range: "127.0.0.0/24" },
        { ip_range: "4.0.0.0/7" },
        { country_code: "de" },
      ]
      for (const conditions of broad) {
        for (const action of ["block", "flag", "allow"]) {
          const { status, data } = await post("entries", { conditions, action })
          expect([status, data]).toMatchObject([
            409,
            {
              type: "conflict",
              code: "too_broad",
              message: expect.stringContaining(`conditions.${Object.keys(conditions)[0]}`),
              impact: { orders: 0, hits: 0, customers: 0, share: 0, examples: [] },
            },
          ])
        }
        expect((await post("entries", { conditions, confirm: false })).status).toBe(409)
        expect((await post("entries", { conditions, confirm: true })).status).toBe(200)
      }
      const { status, data } = await post("entries", { conditions: broad[0], confirm: "true" })
      expect([status, data.message]).toEqual([400, expect.stringContaining("confirm")])
    })

    it("A5: the answer says what it would have hit in 30 days", async () => {
      await past([
        { at: minutesAgo(3), email: "a@gmail.com" },
        { at: minutesAgo(2), email: "a+b@googlemail.com" },
        { at: minutesAgo(1), email: "c@gmail.com" },
        { at: minutesAgo(1), email: "d@shop.example" },
        { at: minutesAgo(31 * DAYS), email: "old@gmail.com" },
      ])
      const { data } = await post("entries", { conditions: { email_domain: "gmail.com" } })
      expect(data.impact).toMatchObject({ orders: 4, hits: 3, customers: 2, share: 0.75 })
      expect(data.impact.examples.map(({ email }: { email: string }) => email)).toEqual([
        "c@gmail.com",
        "a+b@googlemail.com",
        "a@gmail.com",
      ])
      expect(data.message).toContain("3 of the 4 orders")
      expect((await store.admin.get("/admin/blacklist/entries")).data.count).toBe(0)
    })

    it("A5: what is narrow beside something broad is saved at once", async () => {
      await add({ phone: "600 700 800", country_code: "pl" })
      await add({ city: "Sopot", country_code: "pl" }, "block")
      await add({ email_domain: "gmail.com", ip: "203.0.113.7" }, "block")
      await add({ ip: "203.0.113.7" }, "block")
      await add({ email: "jan@gmail.com" }, "block")
    })

    it("A5: a change asks where the entry matches or does more than before", async () => {
      const { id } = await add({ ip: "203.0.113.7" }, "block")
      const change = (body: unknown) => post(`entries/${id}`, body)
      const conditions = { ip_range: "10.0.0.0/8" }
      expect((await change({ conditions })).data.code).toBe("too_broad")
      expect(
        (await store.admin.get(`/admin/blacklist/entries/${id}`)).data.entry.conditions
      ).toEqual({
        ip: "203.0.113.7",
      })
      expect((await change({ conditions, confirm: true })).status).toBe(200)
      expect((await change({ reason: "Ours" })).status).toBe(200)
      expect((await change({ active: false })).status).toBe(200)
      expect((await change({ active: true })).data.code).toBe("too_broad")
      expect((await change({ active: true, confirm: true })).status).toBe(200)
      expect((await change({ action: "allow" })).data.code).toBe("too_broad")
      expect((await post("entries/blent_none", { active: true })).status).toBe(404)
    })

    it("A5: copies of orders and customers ask as well, and nothing is made", async () => {
      const order = async (email: string, ip: string) =>
        (await store.checkout({ email, headers: { "x-forwarded-for": ip } }).buy()).data.order.id
      const proxied = await order("a@fair.example", "10.0.0.3")
      const own = await order("b@fair.example", "203.0.113.7")
      const single = await post(`orders/${proxied}/entries`, { fields: ["ip"] })
      expect(single.data).toMatchObject({
        code: "too_broad",
        impact: { orders: 2, hits: 1, examples: [{ order_id: proxied }] },
      })
      const batch = { order_ids: [proxied, own], fields: ["ip"] }
      expect((await post("entries/batch", batch)).data.code).toBe("too_broad")
      expect((await store.admin.get("/admin/blacklist/entries")).data.count).toBe(0)
      expect((await post(`orders/${own}/entries`, { fields: ["ip"] })).status).toBe(200)
      const made = await post("entries/batch", { ...batch, confirm: true })
      expect([made.data.entries.length, made.data.skipped.length]).toEqual([1, 1])

      const { customerId } = await createAccount(store.container, { email: "c@fair.example" })
      expect((await post(`customers/${customerId}/entries`, { fields: ["email"] })).status).toBe(
        200
      )
      const countries = { order_ids: [own], fields: ["country_code"] }
      expect((await post("entries/batch", countries)).data.impact).toMatchObject({ hits: 2 })
    })
  })

  describe("A9: whom else it names", () => {
    const PHONE = { phone: "+48600700800" }

    it("A9: a ban names the person, and who shares a phone, in 90 days", async () => {
      const { customerId } = await createAccount(store.container, {
        email: "jan@gmail.com",
        phone: "600 700 800",
      })
      const home = { country_code: "pl", city: "Sopot" }
      await past([
        {
          at: minutesAgo(9),
          email: "other@fair.example",
          shipping: { ...home, phone: "600700800" },
        },
        { at: minutesAgo(8), email: "j.a.n@gmail.com", shipping: home },
        { at: minutesAgo(7), email: "third@fair.example", billing: PHONE },
        { at: minutesAgo(6), email: "nobody@fair.example", shipping: home },
        {
          at: minutesAgo(5),
          customer_id: customerId,
          email: "jan@gmail.com",
          shipping: { ...home, ...PHONE },
        },
        { at: minutesAgo(91 * DAYS), email: "old@fair.example", shipping: PHONE },
      ])
      const [newest] = await sql<{ id: string }>(
        store.container,
        `select id from "order" order by created_at desc limit 1`
      )
      await reconcileNow(store.container)
      const before = await everythingKept(store.container)
      const status = { customer_id: customerId, status: "blacklisted", reason: "Why" }
      const { status: code, data } = await post("impact", status)
      expect([code, data.impact]).toMatchObject([200, { orders: 4, customers: 3, share: 0.8 }])
      expect(Object.keys(data.impact).sort()).toEqual(["customers", "examples", "orders", "share"])
      expect(data.impact.examples).toHaveLength(4)
      expect(data.impact.examples[0]).toEqual({
        order_id: newest.id,
        display_id: expect.any(Number),
        email: "jan@gmail.com",
        created_at: expect.stringMatching(/Z$/),
      })
      const several = { ...status, customer_id: undefined, customer_ids: [customerId] }
      expect((await post("impact", several)).data).toEqual(data)
      await post("settings", { ban_scope: ["customer", "email"] })
      expect((await post("impact", status)).data.impact).toMatchObject({ orders: 2, customers: 1 })
      const trusted = { customer_id: customerId, status: "whitelisted" }
      expect((await post("impact", trusted)).data.impact).toMatchObject({ orders: 1, customers: 1 })
      await post("settings", { ban_scope: ["customer", "email", "phone"] })
      const { blacklist_setting: _, ...kept } = await everythingKept(store.container)
      expect(before).toMatchObject(kept)
    })

    it("A9: an entry names what a checkout would match, IP and address included", async () => {
      await store.checkout({ headers: { "x-forwarded-for": "203.0.113.7" } }).buy()
      await store.checkout({ shipping: { address_1: "Dluga 5 m. 7", city: "Wrocław" } }).buy()
      await past([
        { at: minutesAgo(60), shipping: { address_1: "ul. Długa 5/7", city: "Wroclaw" } },
      ])
      const impact = async (body: object) => (await post("impact", body)).data.impact
      expect(await impact({ conditions: { ip: "203.0.113.7" } })).toMatchObject({
        orders: 1,
        customers: 1,
      })
      const address = { street: "Długa", house_number: "5/7", city: "WROCŁAW" }
      expect(await impact({ conditions: address, action: "allow", mode: "monitor" })).toMatchObject(
        {
          orders: 2,
          customers: 2,
          share: 2 / 3,
        }
      )
      expect(await impact({ conditions: { email_domain: "gmail.com" } })).toEqual({
        orders: 0,
        customers: 0,
        share: 0,
        examples: [],
      })
    })

    it("A9: drafts are no orders, and a bad body is named", async () => {
      const [draft] = await past([{ at: minutesAgo(1), email: "draft@fair.example" }])
      await store.container
        .resolve("order")
        .updateOrders([{ id: draft, is_draft_order: true } as never])
      const { data } = await post("impact", { conditions: { email: "draft@fair.example" } })
      expect(data.impact).toEqual({ orders: 0, customers: 0, share: 0, examples: [] })

      const bad: [object, number, RegExp][] = [
        [{}, 400, /status|customer_id/],
        [{ status: "blacklisted" }, 400, /customer_id/],
        [{ customer_id: "cus_1" }, 400, /status/],
        [
          { customer_id: "cus_1", customer_ids: ["cus_1"], status: "blacklisted" },
          400,
          /customer_ids/,
        ],
        [{ customer_id: "cus_1", conditions: { ip: "203.0.113.7" } }, 400, /customer_id/],
        [{ customer_id: "cus_1", status: "blacklisted", action: "block" }, 400, /action/],
        [{ customer_id: "cus_none", status: "blacklisted" }, 404, /cus_none/],
        [{ conditions: { ip: "1.2.3" } }, 400, /conditions\.ip/],
        [{ conditions: {} }, 400, /conditions/],
        [{ conditions: { ip: "203.0.113.7" }, days: 5 }, 400, /days/],
      ]
      for (const [body, status, message] of bad) {
        const answer = await post("impact", body)
        expect([body, answer.status, answer.data.message]).toEqual([
          body,
          status,
          expect.stringMatching(message),
        ])
      }
    })
  })
})
