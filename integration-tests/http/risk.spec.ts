import { Modules } from "@medusajs/framework/utils"
import { createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows"
import reconcileLedgerJob from "../../src/jobs/reconcile-ledger"
import { DEFAULT_SETTINGS } from "../../src/types"
import type { ShopperOptions } from "./support/checkout"
import { sql, untilScored } from "./support/ledger"
import { minutesAgo, placeEarlier } from "./support/orders"
import { createAccount } from "./support/people"
import { describeStore, eventually } from "./support/store"

jest.setTimeout(240_000)

const PATH = "/admin/blacklist/settings"
const DAY = 24 * 60
const JAN = "jan@gmail.com"
const DECLINED = { outcome: "declined" }
const from = (ip: string) => ({ headers: { "x-forwarded-for": ip } })

interface Scored {
  score: number
  level: string
  signals: { id: string; points: number; factor?: number; detail?: unknown; missing?: string }[]
  recomputed?: Scored
}

/** What fired, with its points. */
const firedOf = ({ signals }: Pick<Scored, "signals">) =>
  Object.fromEntries(signals.flatMap(({ id, points, missing }) => (missing ? [] : [[id, points]])))

describeStore((store) => {
  const buy = async (shopper: ShopperOptions): Promise<string> => {
    const { data } = await store.checkout(shopper).buy()
    expect(data.type).toBe("order")
    return data.order.id
  }
  const screening = async (id: string, query = ""): Promise<Scored> =>
    (await store.admin.get(`/admin/blacklist/orders/${id}${query}`)).data.order_screening
  /** The score of a new order, as its event made it. */
  const scored = async (id: string): Promise<Scored> => {
    await untilScored(store.container, id)
    return await screening(id)
  }
  const order = async (shopper: ShopperOptions) => firedOf(await scored(await buy(shopper)))
  const earlier = (
    count: number,
    person: { email?: string; customer_id?: string; shipping?: object },
    minutes = DAY * 2
  ) =>
    placeEarlier(
      store.container,
      Array.from({ length: count }, (_, n) => ({ ...person, at: minutesAgo(minutes + n) }))
    )
  const cancel = async (id: string) =>
    expect((await store.admin.post(`/admin/orders/${id}/cancel`)).status).toBe(200)
  const settings = async (risk: unknown) =>
    expect((await store.admin.post(PATH, { risk })).status).toBe(200)
  const customerRisk = async (id: string): Promise<Scored> =>
    (await store.admin.get(`/admin/blacklist/customers/${id}/risk`)).data.customer_risk

  it("the setting risk changes field by field, goes back by null, and refuses what makes no sense", async () => {
    const risk = async () => (await store.admin.get(PATH)).data.settings.risk
    expect(await risk()).toEqual(DEFAULT_SETTINGS.risk)

    await settings({ levels: { low: 10 }, large_order: { PLN: 1500 } })
    await settings({ signals: { velocity: { points: 7 } } })
    expect(await risk()).toEqual({
      levels: { low: 10, medium: 40, high: 60, critical: 80 },
      signals: { ...DEFAULT_SETTINGS.risk.signals, velocity: { enabled: true, points: 7 } },
      large_order: { pln: 1500 },
    })

    const bad: [unknown, string][] = [
      [{ levels: { low: 40 } }, "risk.levels"],
      [{ levels: { low: "low" } }, "risk.levels.low"],
      [{ levels: { safe: 1 } }, "safe"],
      [{ signals: { velocity: { points: -1 } } }, "risk.signals.velocity.points"],
      [{ signals: { good_history: { points: 5 } } }, "risk.signals.good_history.points"],
      [{ signals: { velocity: { enabled: "yes" } } }, "risk.signals.velocity.enabled"],
      [{ signals: { moon: { points: 5 } } }, "moon"],
      [{ large_order: { zloty: 5 } }, "risk.large_order"],
      [{ large_order: { pln: 0 } }, "risk.large_order"],
      [{ colour: "red" }, "colour"],
    ]
    for (const [change, named] of bad) {
      const { status, data } = await store.admin.post(PATH, { risk: change })
      expect([status, data.type]).toEqual([400, "invalid_data"])
      // Core spells the path of a field of the wrong type with commas.
      expect(data.message.replaceAll(", ", ".")).toContain(named)
    }

    await settings({
      levels: { low: null },
      signals: { velocity: null },
      large_order: { pln: null },
    })
    expect(await risk()).toEqual(DEFAULT_SETTINGS.risk)
    await settings({ levels: { high: 70 } })
    await settings(null)
    expect(await risk()).toEqual(DEFAULT_SETTINGS.risk)
  })

  it("a clean order has a score with it, what could not be told beside it, and is found by its level", async () => {
    const id = await buy({ email: JAN })
    const { score, level, signals } = await scored(id)
    expect([score, level, firedOf({ signals })]).toEqual([0, "safe", {}])
    // A list of disposable mailboxes comes with the plugin, a moment after the start.
    expect(signals.filter(({ id }) => id !== "disposable_email")).toEqual(
      [
        ["rush_large", "too_few_orders"],
        ["first_order_large", "too_few_orders"],
        ["ip_country", "no_geoip"],
        ["proxy", "no_list"],
        ["many_cards", "no_card_data"],
        ["card_checks", "no_card_data"],
        ["resembles_banned", "not_compared"],
      ].map(([signal, missing]) => ({ id: signal, points: 0, missing }))
    )
    const listed = async (query: string) =>
      (await store.admin.get(`/admin/blacklist/orders?${query}`)).data.order_screenings
    expect(await listed("level=safe")).toMatchObject([{ order_id: id, score: 0, level: "safe" }])
    expect(await listed("level=critical")).toEqual([])
  })

  it("declined_payments: two declines today are 20 points, which is low", async () => {
    for (let n = 0; n < 2; n += 1) await store.checkout({ email: JAN, card: DECLINED }).buy()
    const { score, level, signals } = await scored(await buy({ email: JAN }))
    expect(signals).toContainEqual({
      id: "declined_payments",
      points: 20,
      factor: 2,
      detail: { count: 2 },
    })
    expect([score, level]).toEqual([20, "low"])
  })

  it("cancelled_share: as of the checkout, and recomputed by what happened since", async () => {
    const [first, second] = [await buy({ email: JAN }), await buy({ email: JAN })]
    await scored(second)
    await cancel(first)
    await eventually(
      () =>
        sql(store.container, "select 1 from blacklist_ledger_fact where cancelled_at is not null"),
      ({ length }) => length === 1
    )
    const id = await buy({ email: JAN })
    expect(firedOf(await scored(id))).toEqual({ cancelled_share: 15 })

    await cancel(second)
    // The event may be lost: the job compares with the orders.
    await reconcileLedgerJob(store.container)
    await settings({ signals: { cancelled_share: { points: 40 } } })
    const { score, recomputed } = await screening(id, "?recompute=true")
    expect([score, recomputed?.score, recomputed?.level]).toEqual([15, 40, "medium"])
    expect(recomputed?.signals).toContainEqual({
      id: "cancelled_share",
      points: 40,
      factor: 1,
      detail: { orders: 2, cancelled: 2 },
    })
    expect((await screening(id)).recomputed).toBeUndefined()
    expect((await store.admin.get(`/admin/blacklist/orders/${id}?recompute=maybe`)).status).toBe(
      400
    )
  })

  it("returned_share, velocity, good_history: what became of earlier orders", async () => {
    const [first, ...rest] = await earlier(5, { email: JAN }, DAY * 60)
    await sql(
      store.container,
      `insert into "return" (id, order_id, order_version, status, received_at)
       values ('return_1', ?, 1, 'received', now() - interval '1 day')`,
      [first]
    )
    await reconcileLedgerJob(store.container)
    // 15 × 1/5; of four good orders three would do.
    expect(await order({ email: JAN })).toEqual({ returned_share: 3, good_history: -20 })
    expect(rest).toHaveLength(4)

    await earlier(4, { email: "fast@gmail.com" }, 60)
    expect(await order({ email: "fast@gmail.com" })).toEqual({ velocity: 20 })
  })

  it("people_at_address and many_names: whom an address and an e-mail were used for", async () => {
    const shipping = {
      address_1: "Dropowa 1",
      city: "Gdańsk",
      postal_code: "80-001",
      country_code: "pl",
    }
    const people = Array.from({ length: 5 }, (_, n) => ({
      email: `other${n}@gmail.com`,
      shipping,
      at: minutesAgo(DAY + n),
    }))
    await placeEarlier(store.container, people)
    expect(await order({ email: JAN, shipping })).toEqual({ people_at_address: 10 })

    await placeEarlier(
      store.container,
      ["Kowalska", "Nowak"].map((last_name, n) => ({
        email: "names@gmail.com",
        shipping: { last_name, address_1: `Inna ${n}`, country_code: "pl" },
        at: minutesAgo(DAY * 2 + n),
      }))
    )
    expect(await order({ email: "names@gmail.com", shipping: { last_name: "Wójcik" } })).toEqual({
      many_names: 10,
    })
  })

  it("cards_from_ip: e-mails that were declined from one IP", async () => {
    for (const name of ["a", "b", "c", "d"]) {
      await store
        .checkout({ email: `${name}@gmail.com`, card: DECLINED, ...from("203.0.113.7") })
        .buy()
    }
    expect(await order({ email: JAN, ...from("203.0.113.7") })).toEqual({ cards_from_ip: 20 })
    expect(await order({ email: "else@gmail.com", ...from("198.51.100.7") })).toEqual({})
  })

  it("address_mismatch and unusual_email_domain", async () => {
    expect(await order({ email: JAN, billing: { address_1: "Inna 9" } })).toEqual({
      address_mismatch: 5,
    })
    const abroad = { email: "a@gmail.com", billing: { country_code: "de", postal_code: "10115" } }
    expect(await order(abroad)).toEqual({ address_mismatch: 15 })
    expect(await order({ email: "new@rare.example" })).toEqual({ unusual_email_domain: 5 })
    expect(await order({ email: "again@rare.example" })).toEqual({})
  })

  it("first_order_large and rush_large: what is large, and how it is shipped", async () => {
    await settings({ large_order: { eur: 25 } })
    expect(await order({ email: JAN })).toEqual({ first_order_large: 15 })
    expect(await order({ email: JAN })).toEqual({})

    const fulfillment = store.container.resolve(Modules.FULFILLMENT)
    const [parcel] = await fulfillment.listShippingOptions({ id: store.shop.shippingOptionId })
    const { result } = await createShippingOptionsWorkflow(store.container).run({
      input: [
        {
          name: "Courier",
          price_type: "flat",
          provider_id: "manual_manual",
          service_zone_id: parcel.service_zone_id,
          shipping_profile_id: parcel.shipping_profile_id as string,
          type: { label: "Courier", description: "Tomorrow", code: "courier" },
          prices: [{ currency_code: "eur", amount: 15 }],
        },
      ],
    })
    expect(await order({ email: JAN })).toEqual({})
    store.shop.shippingOptionId = result[0].id
    // It is the fourth order today, too.
    expect(await order({ email: JAN })).toEqual({ rush_large: 10, velocity: 10 })
  })

  it("large is the 95th percentile of a hundred orders where the merchant has not said", async () => {
    await sql(
      store.container,
      `with placed as (
         insert into "order" (id, currency_code, created_at, status, version, is_draft_order)
         select 'order_' || n, 'eur', now() - interval '1 day', 'pending', 1, false from generate_series(1, 100) as n
         returning id)
       insert into order_summary (id, order_id, version, totals)
       select 'ordsum_' || id, id, 1, jsonb_build_object('current_order_total', substr(id, 7)::int) from placed`
    )
    const signals = async (email: string) => (await scored(await buy({ email }))).signals
    // The 96th of 101.
    expect((await signals(JAN)).filter(({ id }) => id === "first_order_large")).toEqual([])
    await settings({ large_order: { eur: 25 } })
    expect(await signals("b@gmail.com")).toContainEqual({
      id: "first_order_large",
      points: 15,
      factor: 1,
      detail: { total: 25, limit: 25, source: "setting" },
    })
    const [{ amount }] = await sql<{ amount: string }>(
      store.container,
      "select amount from blacklist_large_order where currency_code = 'eur'"
    )
    expect(Number(amount)).toBe(95)
  })

  it("suspected and refused_before: what staff said, and what was refused", async () => {
    const { data } = await store.admin.post("/admin/blacklist/suspicions", { email: JAN })
    expect(await order({ email: JAN })).toEqual({ suspected: 15 })
    await store.admin.post(`/admin/blacklist/suspicions/${data.suspicion.id}/review`, {
      verdict: "confirmed",
    })
    expect(await order({ email: JAN })).toEqual({ suspected: 30 })

    const entry = await store.admin.post("/admin/blacklist/entries", {
      conditions: { email: "eve@gmail.com" },
    })
    for (let n = 0; n < 2; n += 1) await store.checkout({ email: "eve@gmail.com" }).buy()
    await store.admin.delete(`/admin/blacklist/entries/${entry.data.entry.id}`)
    const id = await buy({ email: "eve@gmail.com" })
    expect(firedOf(await scored(id))).toEqual({ refused_before: 15 })

    const decisions = (await store.admin.get("/admin/blacklist/decisions?outcome=refuse")).data
      .decisions
    expect(decisions.map(({ score }: Scored) => score).sort()).toEqual([0, 15])
    expect(decisions[0].level).toBe("safe")
    for (const decision of decisions) {
      await store.admin.post(`/admin/blacklist/decisions/${decision.id}/review`, {
        verdict: "wrong",
      })
    }
    expect((await screening(id, "?recompute=true")).recomputed?.score).toBe(0)
  })

  it("new_place: an account that orders from elsewhere to elsewhere; a guest with its e-mail is not it", async () => {
    const { headers, customerId } = await createAccount(store.container, { email: JAN })
    const login = (ip: string, shipping?: object): ShopperOptions => ({
      email: JAN,
      shipping,
      headers: { ...headers, "x-forwarded-for": ip },
    })
    const bought = async (shopper: ShopperOptions) => {
      const cart = await store.checkout(shopper).fill()
      await cart.claim()
      await cart.openPayment()
      const { data } = await cart.complete()
      return firedOf(await scored(data.order.id))
    }
    const elsewhere = { address_1: "Nowa 12" }
    expect(await bought(login("203.0.113.7"))).toEqual({})
    expect(await bought(login("203.0.113.99", elsewhere))).toEqual({})
    expect(await bought(login("198.51.100.7", { address_1: "Daleka 5" }))).toEqual({
      new_place: 15,
    })
    expect(await order({ email: JAN, ...from("192.0.2.1") })).toEqual({})
    expect(firedOf(await customerRisk(customerId))).toEqual({ velocity: 10 })
  })

  it("a customer's risk follows orders, payments, cancellations and refusals", async () => {
    const { headers, customerId } = await createAccount(store.container, { email: JAN })
    expect(await customerRisk(customerId)).toEqual({
      customer_id: customerId,
      score: 0,
      level: "safe",
      signals: [],
      updated_at: expect.any(String),
    })
    const orders = await earlier(4, { customer_id: customerId, email: JAN }, DAY * 40)
    expect(firedOf(await customerRisk(customerId))).toEqual({ good_history: -20 })
    await cancel(orders[0])
    await cancel(orders[1])
    await eventually(
      () => customerRisk(customerId),
      (risk) => firedOf(risk).cancelled_share === 15
    )
    expect(await customerRisk(customerId)).toMatchObject({ score: 15, level: "safe" })
    await store.checkout({ email: JAN, headers, card: DECLINED }).buy()
    expect(firedOf(await customerRisk(customerId))).toEqual({
      cancelled_share: 15,
      declined_payments: 10,
    })
    expect((await store.admin.get("/admin/blacklist/customers/cus_none/risk")).status).toBe(404)
  })

  it("explain and a check say the score of what they are asked about, and write nothing", async () => {
    await store.admin.post("/admin/blacklist/suspicions", { email: JAN })
    const cart = await store.checkout({ email: JAN }).fill()
    const explained = await store.admin.post("/admin/blacklist/explain", { cart_id: cart.cartId })
    expect(explained.data.decision).toMatchObject({ outcome: "allow", score: 15, level: "safe" })
    const facts = await store.admin.post("/admin/blacklist/explain", { facts: { email: JAN } })
    expect(facts.data.decision).toMatchObject({ score: 15 })
    const id = await buy({ email: JAN })
    const checked = await store.admin.post("/admin/blacklist/orders/check", { order_ids: [id] })
    expect(checked.data.decisions).toMatchObject([{ score: 15, level: "safe" }])
  })
})
