import { type Checkout, REFUSAL, type ShopperOptions } from "./support/checkout"
import { countFacts, everythingKept, reconcileNow, sql } from "./support/ledger"
import { HOUR, rulesOf } from "./support/rules"
import { describeStore, eventually, outcomeOf } from "./support/store"
import { sendDemoEvent, sendStripeEvent } from "./support/webhooks"

jest.setTimeout(240_000)

const REFUSED = [400, REFUSAL]
const JAN = "jan@mail.example"
/** Medusa handles webhooks five seconds after they came. */
const HANDLED_AFTER_MS = 6_500

describeStore((store) => {
  const rules = rulesOf(store)
  const failures = () => countFacts(store.container, "payment_failure")
  const paying = async (shopper: ShopperOptions): Promise<Checkout> => {
    const cart = await store.checkout(shopper).fill()
    expect((await cart.openPayment()).status).toBe(200)
    return cart
  }
  /** An event of the demo bank, with fields that it does not read. */
  const demoEvent = (
    { sessionId }: Checkout,
    event: { id: string; action?: "authorized" | "captured" | "failed" } & Record<string, unknown>
  ) => sendDemoEvent(store.api, { action: "failed", session_id: sessionId, ...event })
  const handled = () => new Promise((resolve) => setTimeout(resolve, HANDLED_AFTER_MS))
  const countedOnce = async (count: number) => {
    await eventually(failures, (found) => found >= count)
    await handled()
    expect(await failures()).toBe(count)
  }
  const byStripe = (carts: Checkout[]) =>
    sql(
      store.container,
      "update payment_session set provider_id = 'pp_stripe_stripe' where id = any (?::text[])",
      [carts.map(({ sessionId }) => sessionId)]
    )

  it("C2: webhooks that are no decline leave no decision, claim or hit", async () => {
    const { data } = await store.admin.post("/admin/blacklist/entries", {
      conditions: { email: JAN },
      action: "flag",
    })
    await rules.auto({ type: "payment_failures", limit: 5, action: "refuse" })
    await rules.auto({ type: "orders", limit: 50, action: "refuse" })
    const bought = await paying({ email: JAN })
    expect(outcomeOf(await bought.complete())).toBe("order")
    const [open, stripe] = [await paying({ email: JAN }), await paying({ email: JAN })]
    await byStripe([stripe])
    const hits = async () =>
      (await store.admin.get(`/admin/blacklist/entries/${data.entry.id}`)).data.entry.hit_count
    await eventually(
      () => rules.suspicions(),
      (listed) => listed.length === 1
    )

    await reconcileNow(store.container)
    const before = { kept: await everythingKept(store.container), hits: await hits() }
    expect(before.hits).toBeGreaterThan(0)
    await demoEvent(bought, { id: "evt_authorized", action: "authorized" })
    await demoEvent(bought, { id: "evt_captured", action: "captured" })
    await demoEvent(open, { id: "evt_unknown", action: "expired" as "failed" })
    for (const type of ["created", "processing", "requires_action", "canceled"]) {
      const session_id = stripe.sessionId
      await sendStripeEvent(store.api, {
        id: `evt_${type}`,
        session_id,
        type: `payment_intent.${type}`,
      })
    }
    await sendStripeEvent(store.api, { id: "evt_charge", type: "charge.updated" })
    await handled()
    expect({ kept: await everythingKept(store.container), hits: await hits() }).toEqual(before)
  })

  it("C2: one refused checkout asked five times for a session is one use of the rule", async () => {
    await rules.auto({ name: "One an hour", suspicion_after: 1, action: "refuse" })
    expect(outcomeOf(await store.checkout({ email: JAN }).buy())).toBe("order")
    const cart = await store.checkout({ email: JAN }).fill()
    for (let n = 0; n < 5; n += 1) expect(outcomeOf(await cart.openPayment())).toEqual(REFUSED)
    expect(await countFacts(store.container, "rule_use")).toBe(1)
    expect(await rules.suspicions()).toHaveLength(1)

    const next = await store.checkout({ email: JAN }).fill()
    expect(outcomeOf(await next.openPayment())).toEqual(REFUSED)
    expect(await countFacts(store.container, "rule_use")).toBe(2)
  })

  it("C2: declines under the payment's own id are as many as they are", async () => {
    const cart = await paying({ email: JAN })
    const id = cart.sessionId
    await demoEvent(cart, { id, attempt: 1, reason: "insufficient_funds" })
    // Delivered again: as it was, with a field more, and with a count of deliveries.
    await demoEvent(cart, { id, attempt: 1, reason: "insufficient_funds" })
    await demoEvent(cart, { id, attempt: 1, reason: "insufficient_funds", redelivered: true })
    await demoEvent(cart, { id, attempt: 1, reason: "insufficient_funds", delivery_count: 3 })
    await demoEvent(cart, { id, attempt: 2, reason: "expired_card" })
    await demoEvent(cart, { id, attempt: 2, reason: "expired_card", note: "x" })
    await countedOnce(2)

    await rules.auto({ name: "Two", type: "payment_failures", limit: 2, action: "refuse" })
    const decision = await rules.explain({ facts: { email: JAN } })
    expect(decision.reasons).toMatchObject([{ name: "Two", detail: { limit: 2, period: HOUR } }])
  })

  it("C2: an event's own id tells it, whatever fields its delivery adds", async () => {
    const [demo, first, second] = [
      await paying({ email: JAN }),
      await paying({ email: JAN }),
      await paying({ email: JAN }),
    ]
    await byStripe([first, second])
    await demoEvent(demo, { id: "evt_1", sent: 1 })
    await demoEvent(demo, { id: "evt_1", sent: 2, more: true })

    const stripeEvent = (cart: Checkout, id: string, more: Record<string, unknown>) =>
      sendStripeEvent(store.api, { id, session_id: cart.sessionId, more })
    await stripeEvent(first, "evt_s1", {})
    await stripeEvent(first, "evt_s1", { context: "acct_1", pending_webhooks: 0 })
    await stripeEvent(first, "evt_s2", {})
    // As a gateway would that passes Stripe's events on under the payment's id.
    await stripeEvent(second, second.sessionId, { created: 1764288000 })
    await stripeEvent(second, second.sessionId, { created: 1764288000, context: "acct_1" })
    await stripeEvent(second, second.sessionId, { created: 1764288060 })
    await countedOnce(5)
  })
})
