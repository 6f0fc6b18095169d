import { Modules } from "@medusajs/framework/utils"
import { demoBank } from "../../demo/src/modules/demo-payment/bank"
import { signDemoWebhook } from "../../demo/src/modules/demo-payment/webhook"
import { REFUSAL } from "./support/checkout"
import { createAccount } from "./support/people"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const EMAIL = "banned@later.example"

describeStore((store) => {
  const block = async (conditions: Record<string, string>) => {
    const { status, data } = await store.admin.post("/admin/blacklist/entries", { conditions })
    expect([status, data.entry?.conditions ?? data]).toEqual([200, conditions])
  }
  const decisions = async (query = "") =>
    (await store.admin.get(`/admin/blacklist/decisions${query}`)).data.decisions

  it("gives a refused shopper no payment session", async () => {
    await block({ email: EMAIL })
    const shopper = await store.checkout({ email: EMAIL }).fill()
    expect(outcomeOf(await shopper.openPayment())).toEqual([400, REFUSAL])

    const sessions = await store.container
      .resolve(Modules.PAYMENT)
      .listPaymentSessions({ payment_collection_id: shopper.collectionId })
    expect(sessions).toEqual([])
    expect(await decisions("?stage=payment_session")).toMatchObject([
      {
        outcome: "refuse",
        enforced: true,
        cart_id: shopper.cartId,
        email: "b***@later.example",
        reasons: [{ type: "entry", action: "block", detail: { matched: ["email"] } }],
      },
    ])
  })

  it("opens payment sessions unseen when screen_payment_sessions is off", async () => {
    await block({ email: EMAIL })
    await store.admin.post("/admin/blacklist/settings", { screen_payment_sessions: false })
    const shopper = await store.checkout({ email: EMAIL }).fill()
    expect((await shopper.openPayment()).status).toBe(200)
    expect(await decisions()).toEqual([])
    expect(outcomeOf(await shopper.complete())).toEqual([400, REFUSAL])
  })

  it.each([
    ["by the session itself", { authorize_upfront: true }],
    ["with the provider only", {}],
  ])("cancels a payment authorised before the ban (%s)", async (_where, card) => {
    const shopper = await store.checkout({ email: EMAIL, card }).fill()
    expect((await shopper.openPayment()).status).toBe(200)
    const { sessionId } = shopper
    await block({ email: EMAIL })

    expect(outcomeOf(await shopper.complete())).toEqual([400, REFUSAL])
    expect(demoBank.calls(sessionId)).toEqual(expect.arrayContaining(["delete"]))
    expect(demoBank.held(sessionId)).toBe(0)
    expect(await store.container.resolve(Modules.ORDER).listOrders({})).toEqual([])
  })

  it("gives back what an earlier session holds when a banned shopper asks for another one", async () => {
    const shopper = await store.checkout({ email: EMAIL, card: { authorize_upfront: true } }).fill()
    await shopper.openPayment()
    const { sessionId, collectionId } = shopper
    expect(demoBank.held(sessionId)).toBeGreaterThan(0)
    await block({ email: EMAIL })

    expect(outcomeOf(await shopper.openPayment())).toEqual([400, REFUSAL])
    expect(demoBank.held(sessionId)).toBe(0)
    const sessions = await store.container
      .resolve(Modules.PAYMENT)
      .listPaymentSessions({ payment_collection_id: collectionId })
    expect(sessions).toEqual([])
  })

  it("cancels a payment that core had recorded already", async () => {
    const shopper = await store.checkout({ email: EMAIL }).fill()
    await shopper.openPayment()
    const payments = store.container.resolve(Modules.PAYMENT)
    const payment = await payments.authorizePaymentSession(shopper.sessionId, {})
    expect(demoBank.held(shopper.sessionId)).toBeGreaterThan(0)
    await block({ email: EMAIL })

    expect(outcomeOf(await shopper.complete())).toEqual([400, REFUSAL])
    expect(demoBank.held(shopper.sessionId)).toBe(0)
    const after = await payments.listPayments({ id: payment?.id })
    expect(after.every(({ canceled_at }) => canceled_at)).toBe(true)
  })

  it("leaves a captured payment to core, which refunds it", async () => {
    const shopper = await store.checkout({ email: EMAIL, card: { auto_capture: true } }).fill()
    await shopper.openPayment()
    await block({ email: EMAIL })
    const { body, headers } = signDemoWebhook(
      { id: "evt_captured", action: "captured", session_id: shopper.sessionId },
      "only-for-tests"
    )
    await store.api.post("/hooks/payment/demo-card_demo", body, { headers })
    const session = await eventually(
      async () => demoBank.get(shopper.sessionId),
      (known) => (known?.refunded_amount ?? 0) > 0
    )
    expect(session).toMatchObject({ held_amount: 0, status: "refunded" })
    expect(session?.refunded_amount).toBe(session?.captured_amount)
    expect(await store.container.resolve(Modules.ORDER).listOrders({})).toEqual([])
  })

  it("answers a finished cart with its order although its customer was banned since", async () => {
    const shopper = store.checkout({ email: EMAIL })
    const { data } = await shopper.buy()
    await block({ email: EMAIL })
    const [customer] = await store.container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ email: EMAIL })
    await store.admin.post(`/admin/blacklist/customers/${customer.id}`, { status: "blacklisted" })

    const again = await shopper.complete()
    expect(again.status).toBe(200)
    expect(again.data).toMatchObject({ type: "order", order: { id: data.order.id } })
    expect(await decisions()).toEqual([])
  })

  it("answers in the style decline byte for byte like a declined card", async () => {
    const declined = store.checkout({ card: { outcome: "declined" } })
    const real = await declined.buy()
    await store.admin.post("/admin/blacklist/settings", { refusal_style: "decline" })

    const shopper = await store.checkout({ email: EMAIL }).fill()
    await shopper.openPayment()
    await block({ email: EMAIL })
    const refused = await shopper.complete()

    expect(refused.status).toBe(real.status)
    expect(JSON.stringify(refused.data).replace(shopper.sessionId, "?")).toBe(
      JSON.stringify(real.data).replace(declined.sessionId, "?")
    )
    // The early refusal always uses the message.
    const early = await store.checkout({ email: EMAIL }).buy()
    expect(outcomeOf(early)).toEqual([400, REFUSAL])
    // And a second try ends alike.
    const [realAgain, refusedAgain] = [await declined.complete(), await shopper.complete()]
    expect([refusedAgain.status, refusedAgain.data]).toEqual([realAgain.status, realAgain.data])
  })

  it("uses the message of the settings", async () => {
    await block({ email: EMAIL })
    const refusal_message = "Please call us."
    await store.admin.post("/admin/blacklist/settings", { refusal_message })
    const answer = await store.checkout({ email: EMAIL }).buy()
    expect(outcomeOf(answer)).toEqual([400, { type: "not_allowed", message: refusal_message }])
  })

  describe("the shopper's IP", () => {
    const via = (forwarded: string) => ({ headers: { "x-forwarded-for": forwarded } })

    it("is what the trusted proxy says, not what the shopper wrote before it", async () => {
      await block({ ip: "203.0.113.9" })
      expect(outcomeOf(await store.checkout(via("203.0.113.9")).buy())).toEqual([400, REFUSAL])
      // The proxy appends the peer it sees; the forged address in front of it does not count.
      expect(outcomeOf(await store.checkout(via("203.0.113.9, 198.51.100.7")).buy())).toBe("order")
      expect(outcomeOf(await store.checkout(via("198.51.100.7, 203.0.113.9")).buy())).toEqual([
        400,
        REFUSAL,
      ])
    })

    it("is remembered for a completion by the provider's webhook", async () => {
      const shopper = await store.checkout(via("203.0.113.9")).fill()
      await shopper.openPayment()
      await block({ ip_range: "203.0.113.0/24" })
      const { body, headers } = signDemoWebhook(
        { id: "evt_1", action: "authorized", session_id: shopper.sessionId },
        "only-for-tests"
      )
      const delivered = await store.api.post("/hooks/payment/demo-card_demo", body, { headers })
      expect(delivered.status).toBe(200)

      // Core handles the event five seconds later, with a cart id and no request.
      const made = await eventually(
        () => decisions("?stage=complete_cart"),
        (found) => found.length > 0
      )
      expect(made).toMatchObject([
        { outcome: "refuse", reasons: [{ detail: { matched: ["ip_range"] } }] },
      ])
      expect(await store.container.resolve(Modules.ORDER).listOrders({})).toEqual([])
    })
  })

  it("refuses a blacklisted customer who is logged in whatever e-mail is typed", async () => {
    const account = await createAccount(store.container, { email: "known@later.example" })
    await store.admin.post(`/admin/blacklist/customers/${account.customerId}`, {
      status: "blacklisted",
    })
    const disguised = { email: "fresh@later.example", headers: account.headers }
    expect(outcomeOf(await store.checkout(disguised).buy())).toEqual([400, REFUSAL])
  })
})
