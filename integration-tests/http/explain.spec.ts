import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { factsOfCart, type ScreenedCart } from "../../src/modules/blacklist/screening"
import { screenCheckoutWorkflow } from "../../src/workflows"
import { SCREENED_FIELDS } from "../../src/workflows/common/core-data/screened-fields"
import { CHECKS } from "../../src/types"
import { REFUSAL } from "./support/checkout"
import { countFacts, everythingKept, reconcileNow } from "./support/ledger"
import { minutesAgo, placeEarlier } from "./support/orders"
import { createAccount } from "./support/people"
import { DAY, HOUR, namesOf, rulesOf } from "./support/rules"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const PATH = "/admin/blacklist/explain"
const JAN = "jan@mail.example"
const FLAT = { address_1: "Polna 1", city: "Radom", postal_code: "26-600", country_code: "pl" }

const BAD: [string, unknown, RegExp][] = [
  ["nothing", {}, /exactly one of cart_id, order_id and facts/],
  ["two at once", { cart_id: "cart_1", facts: {} }, /exactly one of cart_id, order_id and facts/],
  ["an unknown field", { cart: "cart_1" }, /cart/],
  ["an empty id", { order_id: "" }, /order_id/],
  ["an id of another type", { cart_id: 5 }, /cart_id/],
  ["facts of another type", { facts: "jan" }, /facts/],
  ["an unknown fact", { facts: { surname: "x" } }, /surname/],
  ["an e-mail of another type", { facts: { email: 5 } }, /email/],
  ["a login that is no boolean", { facts: { logged_in: "yes" } }, /logged_in/],
  ["an unknown address field", { facts: { shipping_address: { stret: "x" } } }, /stret/],
  ["an address of another type", { facts: { billing_address: [] } }, /billing_address/],
  ["a value too long", { facts: { shipping_address: { city: "x".repeat(501) } } }, /city/],
  ["a character that cannot be kept", { facts: { phone: "1\u0000" } }, /phone/],
  ["half a character", { facts: { shipping_address: { city: "\ud800" } } }, /city/],
  ["an id with a NUL", { cart_id: "cart\0" }, /cart_id/],
  ["a long id", { order_id: "x".repeat(256) }, /order_id/],
  ["an octal IP", { facts: { ip: "010.0.0.1" } }, /facts\.ip is not/],
  ["a name for an IP", { facts: { ip: "not an address" } }, /facts\.ip is not/],
  ["an unreadable e-mail", { facts: { email: "x" } }, /facts\.email is not/],
  [
    "an unknown country",
    { facts: { shipping_address: { country_code: "zz" } } },
    /facts\.shipping_address\.country_code is not/,
  ],
  [
    "a country by name",
    { facts: { billing_address: { country_code: "Poland" } } },
    /facts\.billing_address\.country_code is not/,
  ],
]

describeStore((store) => {
  const rules = rulesOf(store)
  /** Asks twice; nothing that is kept may have changed by it. */
  const explain = async (what: Record<string, unknown>) => {
    await reconcileNow(store.container)
    const before = await everythingKept(store.container)
    const decision = await rules.explain(what)
    const { duration_ms: _d, created_at: _c, ...again } = await rules.explain(what)
    expect(decision).toMatchObject(again)
    expect(await everythingKept(store.container)).toEqual(before)
    return decision
  }

  it("says of a cart all that would be decided, in numbers, and leaves no trace", async () => {
    const account = await createAccount(store.container, { email: JAN })
    // What guests ordered under the account's e-mail is the account's where the phone agrees.
    const phone = { phone: "600 700 800", country_code: "pl" }
    await placeEarlier(store.container, [
      { email: "J.an+1@mail.example", at: minutesAgo(10), shipping: { ...FLAT, ...phone } },
      { email: JAN, at: minutesAgo(20), shipping: phone },
      { email: JAN, at: minutesAgo(30), shipping: phone },
    ])
    const jan = { email: JAN, headers: account.headers, shipping: { ...FLAT, ...phone } }
    const cart = await store.checkout(jan).fill()
    expect(await explain({ cart_id: cart.cartId })).toEqual({
      id: null,
      stage: "complete_cart",
      outcome: "allow",
      enforced: true,
      cart_id: cart.cartId,
      order_id: null,
      customer_id: account.customerId,
      email: "j***@mail.example",
      amount: expect.any(Number),
      currency_code: "eur",
      sales_channel_id: store.shop.salesChannelId,
      reasons: [],
      decided_by: null,
      score: expect.any(Number),
      level: expect.any(String),
      signals: expect.any(Array),
      explanation: CHECKS.map((id) =>
        expect.objectContaining({ type: "check", id, hit: false, skipped: "disabled" })
      ),
      attempts: 0,
      last_attempt_at: null,
      review: null,
      duration_ms: expect.any(Number),
      created_at: expect.any(String),
    })

    const auto = await rules.auto({
      name: "Two an hour",
      limit: 2,
      suspicion_after: 1,
      blacklist_after: { suspicions: 1, period: DAY },
    })
    const manual = await rules.manual({
      name: "One flat",
      attributes: ["street", "house_number", "city"],
      address_type: "shipping",
      requires_suspicion: true,
      period: DAY,
    })
    const watched = await rules.auto({ name: "Watched", mode: "monitor", count_by: "address" })
    await rules.auto({ name: "Off", enabled: false })
    await rules.suspect({ email: JAN })
    const { data: entry } = await store.admin.post("/admin/blacklist/entries", {
      conditions: { city: "Radom" },
      action: "flag",
      reason: "Radom",
    })
    const decision = await explain({ cart_id: cart.cartId })
    expect([decision.outcome, decision.enforced]).toEqual(["refuse", true])
    const rule = (
      type: string,
      { id, name, mode }: typeof auto | typeof manual,
      detail: unknown
    ) => ({
      type,
      id,
      name,
      action: "blacklist",
      mode,
      detail,
    })
    const place = { matched: ["address"], count: 1, limit: 1, period: HOUR }
    expect(decision.reasons).toEqual([
      rule("auto_rule", auto, { matched: ["customer"], count: 2, limit: 2, period: HOUR }),
      rule("auto_rule", watched, place),
      rule("manual_rule", manual, {
        matched: ["street", "house_number", "city"],
        count: 1,
        limit: 1,
        period: DAY,
        address_type: "shipping",
      }),
      {
        type: "entry",
        id: entry.entry.id,
        name: "Radom",
        action: "flag",
        mode: "enforce",
        detail: { matched: ["city"], address_type: "shipping" },
      },
    ])
    expect(await rules.statusOf(account.customerId)).toMatchObject({ status: "neutral" })
    expect(await countFacts(store.container, "rule_use")).toBe(0)
    expect(await rules.decisions()).toEqual([])
    expect(JSON.stringify(decision)).not.toContain(JAN)

    // What is said is what happens.
    expect(outcomeOf(await cart.openPayment())).toEqual([400, REFUSAL])
    expect((await rules.decisions())[0].reasons).toEqual(decision.reasons)
  })

  it("does not count a cart or an order against itself", async () => {
    const [earlier] = await placeEarlier(store.container, [{ email: JAN, at: minutesAgo(30) }])
    await rules.auto({ name: "Two", limit: 2, action: "refuse" })
    await rules.auto({ name: "One", action: "flag" })
    const cart = store.checkout({ email: JAN })
    const { data } = await cart.buy()
    expect(data.type).toBe("order")
    // The order is listed behind the answer.
    await eventually(rules.suspicions, ({ length }) => length > 0)

    const completed = await explain({ cart_id: cart.cartId })
    expect([completed.outcome, namesOf(completed)]).toEqual(["flag", ["One"]])
    const order = await explain({ order_id: data.order.id })
    expect([order.stage, order.order_id, order.cart_id]).toEqual([
      "order_check",
      data.order.id,
      cart.cartId,
    ])
    expect([order.outcome, namesOf(order)]).toEqual(["flag", ["One"]])
    // Nothing came before the first one.
    const first = await explain({ order_id: earlier })
    expect([first.outcome, first.reasons]).toEqual(["allow", []])

    // A cart whose place is taken, but that is no order yet.
    const eve = "eve@mail.example"
    const claimed = await store.checkout({ email: eve }).fill()
    const { data: carts } = await store.container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "cart", fields: SCREENED_FIELDS, filters: { id: claimed.cartId } })
    const { result } = await screenCheckoutWorkflow(store.container).run({
      input: {
        stage: "complete_cart",
        facts: factsOfCart(carts[0] as unknown as ScreenedCart),
      },
    })
    expect(result.claim_id).toEqual(expect.any(String))
    expect(namesOf(await explain({ cart_id: claimed.cartId }))).toEqual([])
    expect(namesOf(await explain({ facts: { email: eve } }))).toEqual(["One"])
  })

  it("knows who is logged in, and what the cart's earlier requests said", async () => {
    const vip = await createAccount(store.container, { email: JAN })
    await store.admin.post(`/admin/blacklist/customers/${vip.customerId}`, {
      status: "whitelisted",
    })
    await store.admin.post("/admin/blacklist/entries", { conditions: { ip: "203.0.113.9" } })
    const facts = { email: JAN, ip: "203.0.113.9", customer_id: vip.customerId }
    const headers = { "x-forwarded-for": "203.0.113.9" }
    const asVip = await store
      .checkout({ email: JAN, headers: { ...headers, ...vip.headers } })
      .fill()
    const asGuest = await store.checkout({ email: JAN, headers }).fill()

    for (const what of [
      { cart_id: asVip.cartId },
      { facts },
      { facts: { ...facts, logged_in: true } },
    ]) {
      const { outcome, reasons } = await explain(what)
      expect([outcome, reasons]).toMatchObject([
        "allow",
        [{ type: "customer_status", action: "allow", detail: { matched: ["customer_id"] } }],
      ])
    }
    for (const what of [{ cart_id: asGuest.cartId }, { facts: { ...facts, logged_in: false } }]) {
      const { outcome, reasons } = await explain(what)
      expect([outcome, reasons]).toMatchObject([
        "refuse",
        [{ type: "entry", action: "block", detail: { matched: ["ip"] } }],
      ])
    }
    expect((await explain({ facts: {} })).outcome).toBe("allow")
    expect((await explain({ facts: { email: null, ip: "", phone: "call me" } })).outcome).toBe(
      "allow"
    )
  })

  it("takes a customer to be logged in who has an account, unless told otherwise", async () => {
    const customers = store.container.resolve(Modules.CUSTOMER)
    const account = await createAccount(store.container, { email: JAN })
    const guest = await customers.createCustomers({ email: "guest@mail.example" })
    for (const id of [account.customerId, guest.id]) {
      await store.admin.post(`/admin/blacklist/customers/${id}`, { status: "whitelisted" })
    }
    await store.admin.post("/admin/blacklist/entries", { conditions: { ip: "203.0.113.9" } })
    const outcome = async (customer_id: string | null, logged_in?: boolean) =>
      (await explain({ facts: { ip: "203.0.113.9", customer_id, logged_in } })).outcome

    expect(await outcome(account.customerId)).toBe("allow")
    expect(await outcome(account.customerId, false)).toBe("refuse")
    expect(await outcome(guest.id)).toBe("refuse")
    expect(await outcome(guest.id, true)).toBe("allow")
    expect(await outcome(null, true)).toBe("refuse")
    expect(await outcome("cus_unknown")).toBe("refuse")
    // Not on file any more, and still answered as the customer it was.
    await customers.deleteCustomers([account.customerId])
    expect(await outcome(account.customerId)).toBe("allow")
  })

  it("reads addresses as core's APIs show them", async () => {
    const account = await createAccount(store.container, { email: JAN })
    await store.admin.post(`/admin/customers/${account.customerId}/addresses`, {
      ...FLAT,
      address_name: "Home",
      is_default_shipping: true,
      metadata: { floor: 3 },
    })
    const cart = await store.checkout({ email: JAN, shipping: FLAT }).fill()
    const shown = await store.api.get(`/store/carts/${cart.cartId}`, cart.config())
    const bought = await store.checkout({ email: JAN, shipping: FLAT }).buy()
    const { data: order } = await store.admin.get(`/admin/orders/${bought.data.order.id}`)
    const { data: customer } = await store.admin.get(
      `/admin/customers/${account.customerId}/addresses`
    )
    const [row] = await store.container
      .resolve(Modules.ORDER)
      .listOrderAddresses({ id: order.order.shipping_address.id })
    await store.admin.post("/admin/blacklist/entries", {
      conditions: { street: "Polna", house_number: "1", city: "Radom" },
    })
    for (const [whose, address] of Object.entries({
      cart: shown.data.cart.shipping_address,
      order: order.order.shipping_address,
      customer: customer.addresses[0],
      row: JSON.parse(JSON.stringify(row)),
    })) {
      expect([whose, address]).toMatchObject([whose, { id: expect.any(String), city: "Radom" }])
      for (const side of ["shipping_address", "billing_address"]) {
        const { outcome } = await explain({ facts: { [side]: address } })
        expect([whose, side, outcome]).toEqual([whose, side, "refuse"])
      }
    }
  })

  it("refuses what it cannot explain, naming it", async () => {
    for (const [what, body, message] of BAD) {
      const { status, data } = await store.admin.post(PATH, body)
      expect([what, status, data.type]).toEqual([what, 400, "invalid_data"])
      expect([what, data.message]).toEqual([what, expect.stringMatching(message)])
    }
    for (const [body, id] of [
      [{ cart_id: "cart_none" }, "cart_none"],
      [{ order_id: "order_none" }, "order_none"],
    ] as const) {
      const { status, data } = await store.admin.post(PATH, body)
      expect([status, data.type]).toEqual([404, "not_found"])
      expect(data.message).toContain(id)
    }
    const anonymous = await store.api.post(PATH, { facts: {} }, { validateStatus: () => true })
    expect(anonymous.status).toBe(401)
  })
})
