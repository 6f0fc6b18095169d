import expireStatusesJob from "../../src/jobs/expire-statuses"
import { BLACKLIST_MODULE } from "../../src/modules/blacklist"
import type BlacklistModuleService from "../../src/modules/blacklist/service"
import { BlacklistEvents } from "../../src/types/vocabulary"
import { createLastPiece, openSecondChannel } from "./support/catalog"
import { type Checkout, checkoutAt, REFUSAL, type ShopperOptions } from "./support/checkout"
import { heard } from "./support/events"
import { countFacts, endBans, letTimePass } from "./support/ledger"
import { minutesAgo, placeEarlier } from "./support/orders"
import { createAccount } from "./support/people"
import { HOUR, namesOf, rulesOf } from "./support/rules"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const REFUSED = [400, REFUSAL]
const JAN = "jan@mail.example"

describeStore((store) => {
  const rules = rulesOf(store)
  const buy = async (shopper: ShopperOptions) => outcomeOf(await store.checkout(shopper).buy())
  /** A cart one step before its completion; nothing is claimed for it yet. */
  const readyToPay = async (shopper: ShopperOptions): Promise<Checkout> => {
    const cart = await store.checkout(shopper).fill()
    expect((await cart.openPayment()).status).toBe(200)
    return cart
  }

  it("lets as many through as the limit says and bans with the next, until the ban ends by itself", async () => {
    const rule = await rules.auto({ name: "Two an hour", limit: 2 })
    const first = store.checkout({ email: JAN })
    expect(outcomeOf(await first.buy())).toBe("order")
    // A completion that is retried is no second order.
    expect(outcomeOf(await first.complete())).toBe("order")
    expect(await buy({ email: "Jan+new@mail.example" })).toBe("order")
    expect(await countFacts(store.container, "order")).toBe(2)

    const before = Date.now()
    expect(await buy({ email: JAN })).toEqual(REFUSED)
    const [status, ...others] = await rules.banned()
    expect(others).toEqual([])
    expect(status).toMatchObject({
      status: "blacklisted",
      source: "auto_rule",
      source_id: rule.id,
      reason: "Two an hour",
      created_by: null,
    })
    const lasts = Date.parse(status.expires_at) - 3_600_000
    expect(lasts).toBeGreaterThanOrEqual(before)
    expect(lasts).toBeLessThanOrEqual(Date.now())
    expect(await rules.decisions()).toEqual([
      expect.objectContaining({
        stage: "payment_session",
        outcome: "refuse",
        enforced: true,
        email: "j***@mail.example",
        reasons: [
          {
            type: "auto_rule",
            id: rule.id,
            name: "Two an hour",
            action: "blacklist",
            mode: "enforce",
            detail: { matched: ["customer"], count: 2, limit: 2, period: HOUR },
          },
        ],
      }),
    ])

    // The ban refuses now, also where the rule is gone and the orders are long ago.
    await rules.remove(rule)
    await letTimePass(store.container, "2 hours")
    expect(await buy({ email: JAN })).toEqual(REFUSED)
    expect((await rules.decisions())[0].reasons).toMatchObject([
      {
        type: "customer_status",
        action: "refuse",
        detail: { matched: ["customer_id", "email"], source: "auto_rule", source_id: rule.id },
      },
    ])

    const released = heard(store.container, BlacklistEvents.CUSTOMER_RELEASED)
    await endBans(store.container)
    expect(await buy({ email: JAN })).toBe("order")
    expect((await rules.statusOf(status.customer_id)).status).toBe("neutral")
    await expireStatusesJob(store.container)
    await expireStatusesJob(store.container)
    await eventually(
      async () => released,
      ({ length }) => length > 0
    )
    expect(released).toEqual([
      { id: status.customer_id, customer_status_id: expect.stringMatching(/^blstat_/) },
    ])
  })

  it("counts by customer, e-mail, IP, phone or address", async () => {
    for (const count_by of ["customer", "email", "ip", "phone", "address"]) {
      await rules.auto({ name: count_by, count_by, action: "refuse" })
    }
    const account = await createAccount(store.container, { email: JAN })
    const home = { address_1: "ul. Długa 5/7", postal_code: "50-001", city: "Wrocław" }
    const ordered: ShopperOptions = {
      email: JAN,
      headers: { ...account.headers, "x-forwarded-for": "203.0.113.9" },
      shipping: { ...home, phone: "600 700 800" },
    }
    expect(await buy(ordered)).toBe("order")

    const sameAs: [string[], ShopperOptions][] = [
      [["customer"], { email: "other@mail.example", headers: account.headers }],
      [["customer", "email"], { email: "JAN+x@mail.example" }],
      [["ip"], { headers: { "x-forwarded-for": "::ffff:203.0.113.9" } }],
      [["phone"], { billing: { phone: "+48600700800", country_code: "de" } }],
      [["address"], { billing: { address_1: "Dluga 5 m. 7", postal_code: "50001", city: "W." } }],
    ]
    for (const [same, shopper] of sameAs) {
      const cart = await store.checkout(shopper).fill()
      expect([same, outcomeOf(await cart.openPayment())]).toEqual([same, REFUSED])
      const [decision] = await rules.decisions()
      expect([decision.cart_id, namesOf(decision)]).toEqual([cart.cartId, same])
    }
    const elsewhere = { ...home, address_1: "ul. Długa 57" }
    expect(await buy({ shipping: { ...elsewhere, phone: "600 700 801" } })).toBe("order")
  })

  it("counts what lies within the period, to the moment", async () => {
    await rules.auto({ limit: 2, action: "refuse" })
    await placeEarlier(store.container, [
      { email: JAN, at: minutesAgo(59) },
      { email: JAN, at: minutesAgo(60.05) },
    ])
    expect(await buy({ email: JAN })).toBe("order")
    const cart = await store.checkout({ email: JAN }).fill()
    expect(outcomeOf(await cart.openPayment())).toEqual(REFUSED)
    expect((await rules.decisions())[0].reasons).toMatchObject([{ detail: { count: 2, limit: 2 } }])
    await letTimePass(store.container, "1 minute")
    expect(outcomeOf(await cart.openPayment())).not.toEqual(REFUSED)
    expect(outcomeOf(await cart.complete())).toBe("order")
  })

  it("only looks at carts of the sales channels it names", async () => {
    const app = await openSecondChannel(store.container, store.shop)
    await rules.auto({ action: "refuse", sales_channel_ids: [app.salesChannelId] })
    expect(await buy({ email: JAN })).toBe("order")
    expect(await buy({ email: JAN })).toBe("order")
    const inApp = await checkoutAt(store.api, app)({ email: JAN }).buy()
    expect(outcomeOf(inApp)).toEqual(REFUSED)
  })

  it("monitor mode records its hit, lets the order through and bans nobody", async () => {
    const rule = await rules.auto({ mode: "monitor", suspicion_after: 1 })
    await placeEarlier(store.container, [{ email: JAN, at: minutesAgo(5) }])
    const { data } = await store.checkout({ email: JAN }).buy()
    expect(data.type).toBe("order")
    const [decision] = await eventually(
      () => rules.decisions(`&order_id=${data.order.id}`),
      ({ length }) => length > 0
    )
    expect(decision).toMatchObject({
      stage: "complete_cart",
      outcome: "allow",
      enforced: false,
      reasons: [{ id: rule.id, mode: "monitor", action: "blacklist", detail: { count: 1 } }],
    })
    expect(await rules.banned()).toEqual([])
    expect(await rules.suspicions()).toEqual([])
  })

  it("bans neither a trusted account whose e-mail a guest typed, nor shortens a longer ban", async () => {
    await rules.auto({ count_by: "address" })
    await placeEarlier(store.container, [
      {
        at: minutesAgo(5),
        shipping: { address_1: "Polna 1", postal_code: "00-001", country_code: "pl" },
      },
    ])
    const shipping = { address_1: "Polna 1", postal_code: "00-001" }
    const set = (customerId: string, body: Record<string, unknown>) =>
      store.admin.post(`/admin/blacklist/customers/${customerId}`, body)

    const vip = await createAccount(store.container, { email: "vip@mail.example" })
    await set(vip.customerId, { status: "whitelisted" })
    expect(await buy({ email: "vip@mail.example", shipping })).toEqual(REFUSED)
    expect(await rules.statusOf(vip.customerId)).toMatchObject({
      status: "whitelisted",
      source: "manual",
    })
    // Logged in nothing is looked at, but the order counts like any other.
    expect(await buy({ email: "vip@mail.example", shipping, headers: vip.headers })).toBe("order")
    expect(
      await eventually(
        () => countFacts(store.container, "order"),
        (count) => count > 1
      )
    ).toBe(2)

    // Without the customer record in the scope of bans, it is the rule that refuses.
    await store.admin.post("/admin/blacklist/settings", { ban_scope: ["phone"] })
    for (const expires_at of [null, new Date(Date.now() + 7_200_000).toISOString()]) {
      const { customerId, headers } = await createAccount(store.container, {
        email: `banned-${expires_at ? "for-long" : "for-good"}@mail.example`,
      })
      await set(customerId, { status: "blacklisted", expires_at })
      expect(await buy({ shipping, headers })).toEqual(REFUSED)
      expect((await rules.decisions())[0].reasons).toMatchObject([{ type: "auto_rule" }])
      expect(await rules.statusOf(customerId)).toMatchObject({ source: "manual", expires_at })
    }
    const { customerId, headers } = await createAccount(store.container, {
      email: "banned-shortly@mail.example",
    })
    const soon = new Date(Date.now() + 600_000).toISOString()
    await set(customerId, { status: "blacklisted", expires_at: soon })
    expect(await buy({ shipping, headers })).toEqual(REFUSED)
    expect(await rules.statusOf(customerId)).toMatchObject({ source: "auto_rule" })
  })

  describe("completions side by side", () => {
    // On a busy machine eight completions at once may take longer than a shopper is kept waiting.
    const options = () => store.container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).options
    beforeEach(() => {
      options().timeoutMs = 5000
    })
    afterEach(() => {
      options().timeoutMs = 300
    })

    it("lets exactly the limit through", async () => {
      await rules.auto({ limit: 3, action: "refuse" })
      const carts: Checkout[] = []
      for (let n = 0; n < 8; n += 1) carts.push(await readyToPay({ email: JAN }))
      const outcomes = (await Promise.all(carts.map((cart) => cart.complete()))).map(outcomeOf)
      expect(outcomes.filter((outcome) => outcome === "order")).toHaveLength(3)
      expect(outcomes.filter((outcome) => outcome !== "order")).toEqual(Array(5).fill(REFUSED))
      expect(await countFacts(store.container, "order")).toBe(3)
    })
  })

  it("a completion that fails for another reason frees its place", async () => {
    await rules.auto({ limit: 2, action: "refuse" })
    const declined = await readyToPay({ email: JAN, card: { outcome: "declined" } })
    const scarce = { ...store.shop, variantId: await createLastPiece(store.container, store.shop) }
    const [lucky, late] = [
      await checkoutAt(store.api, scarce)({ email: "lucky@mail.example" }).fill(),
      await checkoutAt(store.api, scarce)({ email: JAN }).fill(),
    ]
    const [second, third] = [await readyToPay({ email: JAN }), await readyToPay({ email: JAN })]
    await lucky.openPayment()
    await late.openPayment()

    expect(outcomeOf(await lucky.complete())).toBe("order")
    expect((await declined.complete()).data.message).toMatch(/was not authorized/)
    expect((await late.complete()).data.message).toMatch(/Not enough stock/)
    expect(await buy({ email: JAN })).toBe("order")
    expect(outcomeOf(await second.complete())).toBe("order")
    expect(outcomeOf(await third.complete())).toEqual(REFUSED)
    expect(await rules.banned()).toEqual([])
  })
})
