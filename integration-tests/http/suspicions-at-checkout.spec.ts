import { BlacklistEvents } from "../../src/types/vocabulary"
import { type Checkout, REFUSAL, type ShopperOptions } from "./support/checkout"
import { heard } from "./support/events"
import { countFacts, letTimePass } from "./support/ledger"
import { minutesAgo, placeEarlier } from "./support/orders"
import { createAccount } from "./support/people"
import { DAY, rulesOf } from "./support/rules"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const REFUSED = [400, REFUSAL]
const JAN = "jan@mail.example"
const FLAT = { address_1: "Polna 1", city: "Radom", postal_code: "26-600", country_code: "pl" }

describeStore((store) => {
  const rules = rulesOf(store)
  const uses = () => countFacts(store.container, "rule_use")
  const refusedAt = async (cart: Checkout) => {
    expect(outcomeOf(await cart.openPayment())).toEqual(REFUSED)
  }
  const screeningOf = async (orderId: string) =>
    (await store.admin.get(`/admin/blacklist/orders/${orderId}`)).data.order_screening

  it("from the n-th use on each cart is listed once, and so many suspicions ban for good", async () => {
    const told = heard(store.container, BlacklistEvents.SUSPICION_CREATED)
    await placeEarlier(store.container, [{ email: JAN, at: minutesAgo(5) }])
    const jan: ShopperOptions = {
      email: "jan+1@mail.example",
      headers: { "x-forwarded-for": "203.0.113.9" },
      shipping: { ...FLAT, phone: "600 700 800", company: "Nowak" },
    }

    const second = await store.checkout(jan).fill()
    expect((await second.openPayment()).status).toBe(200)
    const rule = await rules.auto({
      name: "One an hour",
      suspicion_after: 2,
      blacklist_after: { suspicions: 2, period: DAY },
    })

    // One cart is one use, however often it is tried.
    const first = await store.checkout(jan).fill()
    for (let n = 0; n < 3; n += 1) await refusedAt(first)
    expect([await uses(), await rules.suspicions()]).toEqual([1, []])
    const [ban] = await rules.banned()
    expect(ban).toMatchObject({ source: "auto_rule", expires_at: expect.any(String) })

    // From here on it is the ban that refuses: the order is too long ago for the rule.
    await letTimePass(store.container, "2 hours")
    expect(outcomeOf(await second.complete())).toEqual(REFUSED)
    await refusedAt(second)
    for (const { cart_id, reasons } of (await rules.decisions()).slice(0, 2)) {
      expect([cart_id, reasons]).toMatchObject([second.cartId, [{ type: "customer_status" }]])
    }
    expect(await uses()).toBe(2)
    const [suspicion, ...others] = await rules.suspicions()
    expect(others).toEqual([])
    expect(suspicion).toMatchObject({
      order_id: null,
      cart_id: second.cartId,
      customer_id: ban.customer_id,
      email: "jan+1@mail.example",
      first_name: "Anna",
      last_name: "Nowak",
      company: "Nowak",
      phone: "600 700 800",
      address_1: "Polna 1",
      city: "Radom",
      postal_code: "26-600",
      country_code: "pl",
      ip: "203.0.113.9",
      address_type: "shipping",
      comment: null,
      source: "automatic",
      source_id: rule.id,
      status: "open",
      created_by: null,
      reviewed_by: null,
    })
    expect((await rules.statusOf(ban.customer_id)).source).toBe("auto_rule")

    // The same person under another spelling of the e-mail, which is another customer record.
    const third = await store.checkout({ ...jan, email: "JAN@mail.example" }).fill()
    await refusedAt(third)
    const listed = await rules.suspicions()
    expect(listed.map(({ cart_id }) => cart_id)).toEqual([second.cartId, third.cartId])
    expect(await rules.statusOf(listed[1].customer_id as string)).toMatchObject({
      status: "blacklisted",
      source: "suspicion",
      source_id: listed[1].id,
      reason: "One an hour",
      expires_at: null,
    })
    await eventually(
      async () => told,
      ({ length }) => length >= 2
    )
    expect(told).toEqual(listed.map(({ id, customer_id }) => ({ id, order_id: null, customer_id })))
  })

  it("counts no suspicion that was dismissed, is too old or an admin's, and no other shopper's", async () => {
    await placeEarlier(store.container, [
      { email: JAN, at: minutesAgo(5) },
      { email: "eve@mail.example", at: minutesAgo(5) },
    ])
    await rules.auto({
      action: "refuse",
      suspicion_after: 1,
      blacklist_after: { suspicions: 2, period: DAY },
    })
    const attempt = async (email = JAN) => refusedAt(await store.checkout({ email }).fill())

    await rules.suspect({ email: JAN })
    await attempt("eve@mail.example")
    await attempt()
    const [, , first] = await rules.suspicions()
    expect(first).toMatchObject({ email: JAN, source: "automatic" })
    await store.admin.post(`/admin/blacklist/suspicions/${first.id}/review`, {
      verdict: "dismissed",
    })
    await attempt()
    expect(await rules.banned()).toEqual([])
    expect(await rules.suspicions("&source=automatic")).toHaveLength(3)
    await attempt()
    expect(await rules.banned()).toMatchObject([
      { source: "suspicion", expires_at: null, customer: { email: JAN } },
    ])
  })

  it("adds up for one person who comes under a new name each time", async () => {
    await placeEarlier(store.container, [{ email: JAN, at: minutesAgo(5) }])
    await rules.auto({
      name: "One an hour",
      suspicion_after: 2,
      blacklist_after: { suspicions: 2, period: DAY },
    })
    const attempt = async (email: string) => {
      const cart = await store
        .checkout({ email, shipping: { ...FLAT, phone: "600 700 800" } })
        .fill()
      await refusedAt(cart)
      return cart.cartId
    }
    await attempt(JAN)
    // Saved with the customer, so that the ban knows the phone of a refused cart.
    const [{ customer_id }] = await rules.banned()
    await store.admin.post(`/admin/customers/${customer_id}`, { phone: "+48600700800" })
    await eventually(
      async () => (await rules.explain({ facts: { phone: "+48 600 700 800" } })).outcome,
      (outcome) => outcome === "refuse"
    )

    const second = await attempt("piotr@other.example")
    expect(await rules.suspicions()).toMatchObject([{ cart_id: second }])
    expect((await rules.statusOf(customer_id)).source).toBe("auto_rule")
    const third = await attempt("pawel@another.example")
    const [, newest] = await rules.suspicions()
    expect(newest).toMatchObject({ cart_id: third })
    for (const id of [customer_id, newest.customer_id as string]) {
      expect(await rules.statusOf(id)).toMatchObject({
        status: "blacklisted",
        source: "suspicion",
        source_id: newest.id,
        expires_at: null,
      })
    }
  })

  it("bans for good also where another rule put the cart on the list first", async () => {
    await placeEarlier(store.container, [{ email: JAN, at: minutesAgo(5) }])
    await rules.auto({ name: "Elder", action: "refuse", suspicion_after: 1 })
    await rules.auto({
      name: "Younger",
      action: "refuse",
      suspicion_after: 1,
      blacklist_after: { suspicions: 2, period: DAY },
    })
    for (let n = 0; n < 2; n += 1) await refusedAt(await store.checkout({ email: JAN }).fill())
    expect(await rules.suspicions()).toHaveLength(2)
    expect(await rules.banned()).toMatchObject([
      { source: "suspicion", reason: "Younger", expires_at: null },
    ])
  })

  it("counts uses against a shopper whom the ban finds under another IP", async () => {
    const from = (ip: string) => ({ email: JAN, headers: { "x-forwarded-for": ip } })
    expect(outcomeOf(await store.checkout(from("203.0.113.9")).buy())).toBe("order")
    await rules.auto({ count_by: "ip", suspicion_after: 2 })
    await refusedAt(await store.checkout(from("203.0.113.9")).fill())
    const moved = await store.checkout(from("198.51.100.7")).fill()
    await refusedAt(moved)
    expect(await rules.suspicions()).toMatchObject([
      { cart_id: moved.cartId, ip: "198.51.100.7", source: "automatic" },
    ])
    // Nobody else at the new address has anything to do with it.
    const neighbour = await store.checkout({ ...from("198.51.100.7"), email: "eve@mail.example" })
    expect(outcomeOf(await neighbour.buy())).toBe("order")
  })

  it("flag places the order, marks it and lists it once; refuse lists and bans nobody", async () => {
    await placeEarlier(store.container, [{ email: JAN, at: minutesAgo(5) }])
    const rule = await rules.auto({ action: "refuse" })
    const told = heard(store.container, BlacklistEvents.ORDER_FLAGGED)
    const refused = await store.checkout({ email: JAN }).fill()
    await refusedAt(refused)
    expect([await rules.banned(), await rules.suspicions()]).toEqual([[], []])

    // One order is listed as flagged, the next as a use as well: each once.
    for (const suspicion_after of [null, 1]) {
      await rules.change(rule, { action: "flag", suspicion_after })
      const cart = store.checkout({ email: JAN })
      const { data } = await cart.buy()
      expect(data.type).toBe("order")
      expect(JSON.stringify(data)).not.toMatch(/blacklist|blarule|blsus|bldec|suspicious/)

      const { suspicions, ...screening } = await eventually(
        () => screeningOf(data.order.id),
        ({ suspicions }) => suspicions.length > 0
      )
      expect(screening).toMatchObject({
        order_id: data.order.id,
        suspicious: true,
        decision: {
          stage: "complete_cart",
          outcome: "flag",
          enforced: true,
          cart_id: cart.cartId,
          order_id: data.order.id,
          reasons: [{ type: "auto_rule", id: rule.id, action: "flag" }],
        },
      })
      expect(suspicions).toMatchObject([
        {
          order_id: data.order.id,
          cart_id: cart.cartId,
          source: "automatic",
          source_id: rule.id,
          email: JAN,
          status: "open",
        },
      ])
      expect(await rules.suspicions(`&order_id=${data.order.id}`)).toEqual(suspicions)
      await eventually(
        async () => told,
        (events) => events.some(({ id }) => id === data.order.id)
      )
    }
    expect(told).toHaveLength(2)
    expect(await rules.suspicions()).toHaveLength(2)
    expect(await rules.banned()).toEqual([])
  })

  it("a flagged order whose payment is declined is neither marked nor listed", async () => {
    await placeEarlier(store.container, [{ email: JAN, at: minutesAgo(5) }])
    await rules.auto({ action: "flag" })
    const declined = await store.checkout({ email: JAN, card: { outcome: "declined" } }).buy()
    expect(declined.data.message).toMatch(/was not authorized/)
    expect(await rules.decisions("&stage=complete_cart")).toEqual([])
    expect(await rules.suspicions()).toEqual([])
    expect(await countFacts(store.container, "order")).toBe(1)
  })

  it("checking placed orders by today's rules flags and lists them, and bans nobody", async () => {
    const flat = (n: number) => ({
      email: `guest-${n}@mail.example`,
      shipping: FLAT,
      at: minutesAgo(60 - n),
    })
    const orderIds: string[] = []
    for (const n of [1, 2, 3]) {
      orderIds.push(...(await placeEarlier(store.container, [flat(n)])))
    }
    const manual = await rules.manual({
      name: "Two parcels to one flat",
      attributes: ["street", "house_number", "city"],
      permitted_strikes: 2,
    })
    const auto = await rules.auto({
      name: "Watched",
      count_by: "address",
      mode: "monitor",
      suspicion_after: 1,
    })
    const check = async (order_ids: string[]) =>
      (await store.admin.post("/admin/blacklist/orders/check", { order_ids })).data.decisions

    const checked = await check(orderIds)
    expect(checked).toMatchObject([
      { stage: "order_check", order_id: orderIds[0], outcome: "allow", reasons: [] },
      { order_id: orderIds[1], outcome: "allow", enforced: false, reasons: [{ id: auto.id }] },
      {
        order_id: orderIds[2],
        outcome: "flag",
        enforced: true,
        reasons: [
          { type: "auto_rule", id: auto.id, mode: "monitor", detail: { count: 2, limit: 1 } },
          {
            type: "manual_rule",
            id: manual.id,
            action: "blacklist",
            mode: "enforce",
            detail: { count: 2, limit: 2 },
          },
        ],
      },
    ])
    const { suspicious, decision, suspicions } = await screeningOf(orderIds[2])
    expect([suspicious, decision.id]).toEqual([true, checked[2].id])
    expect(suspicions).toMatchObject([
      {
        order_id: orderIds[2],
        source: "automatic",
        source_id: manual.id,
        email: "guest-3@mail.example",
        address_1: "Polna 1",
      },
    ])
    // Checked again it is listed once, and a verdict stands.
    await store.admin.post(`/admin/blacklist/suspicions/${suspicions[0].id}/review`, {
      verdict: "confirmed",
    })
    await check(orderIds)
    expect(await rules.suspicions()).toMatchObject([{ id: suspicions[0].id, status: "confirmed" }])
    expect(await rules.banned()).toEqual([])
    expect([await uses(), await countFacts(store.container, "order")]).toEqual([0, 3])
  })

  it("the list makes customers known to rules that ask for it, until the verdict is dismissed", async () => {
    const account = await createAccount(store.container, { email: JAN })
    const [orderId] = await placeEarlier(store.container, [
      { email: JAN, customer_id: account.customerId, shipping: FLAT, at: minutesAgo(5) },
    ])
    await rules.manual({ attributes: ["customer_id"], requires_suspicion: true, action: "refuse" })
    const cart = await store
      .checkout({ email: "another@mail.example", headers: account.headers })
      .fill()
    expect((await cart.openPayment()).status).toBe(200)
    const suspicion = await rules.suspect({ order_id: orderId, comment: "Parcel came back" })
    await refusedAt(cart)
    expect((await screeningOf(orderId)).suspicious).toBe(true)
    await store.admin.post(`/admin/blacklist/suspicions/${suspicion.id}/review`, {
      verdict: "dismissed",
    })
    expect((await cart.openPayment()).status).toBe(200)
    expect((await screeningOf(orderId)).suspicious).toBe(false)
  })
})
