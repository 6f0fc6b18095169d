import { demoBank } from "../../demo/src/modules/demo-payment/bank"
import reconcileLedgerJob from "../../src/jobs/reconcile-ledger"
import { type Checkout, REFUSAL, type ShopperOptions } from "./support/checkout"
import { countFacts, letTimePass, sql } from "./support/ledger"
import { HOUR, namesOf, rulesOf } from "./support/rules"
import { describeStore, eventually, outcomeOf } from "./support/store"
import { sendDemoEvent, sendStripeEvent } from "./support/webhooks"

jest.setTimeout(240_000)

const REFUSED = [400, REFUSAL]
const JAN = "jan@mail.example"
const DECLINED = { outcome: "declined" }
const NOT_AUTHORIZED = /^Session: payses_\w+ was not authorized with the provider\.$/

describeStore((store) => {
  const rules = rulesOf(store)
  const failures = () => countFacts(store.container, "payment_failure")
  const paying = async (shopper: ShopperOptions): Promise<Checkout> => {
    const cart = await store.checkout(shopper).fill()
    expect((await cart.openPayment()).status).toBe(200)
    return cart
  }
  /** Webhooks are handled five seconds after they came; those that count nothing as well. */
  const handled = async (count: number) => {
    const counted = await eventually(failures, (found) => found >= count)
    await new Promise((resolve) => setTimeout(resolve, 700))
    return [counted, await failures()]
  }

  it("a decline at completion counts; 3-D Secure and a bank out of reach do not", async () => {
    const rule = await rules.auto({
      name: "Two declines an hour",
      type: "payment_failures",
      limit: 2,
    })
    const jan = (outcome: string) => ({ email: JAN, card: { outcome } })
    const first = store.checkout(jan("declined"))
    expect((await first.buy()).data.message).toMatch(NOT_AUTHORIZED)
    expect(await failures()).toBe(1)
    // The declined session is told of again by the job that looks for lost ones.
    await reconcileLedgerJob(store.container)
    expect(await failures()).toBe(1)

    const challenged = await store.checkout(jan("challenge")).buy()
    expect([challenged.status, challenged.data.type]).not.toEqual([200, "order"])
    const unreachable = await store.checkout(jan("unreachable")).buy()
    expect([unreachable.status, unreachable.data.type]).not.toEqual([200, "order"])
    expect(demoBank.all().map(({ status }) => status)).toEqual(
      expect.arrayContaining(["declined", "requires_more"])
    )
    expect(await failures()).toBe(1)
    expect(await countFacts(store.container, "order")).toBe(0)

    // The same cart with a new card that is declined as well.
    expect((await first.openPayment()).status).toBe(200)
    expect((await first.complete()).data.message).toMatch(NOT_AUTHORIZED)
    expect(await failures()).toBe(2)

    expect(outcomeOf(await store.checkout(jan("approved")).buy())).toEqual(REFUSED)
    const [decision] = await rules.decisions()
    expect(decision.reasons).toEqual([
      {
        type: "auto_rule",
        id: rule.id,
        name: "Two declines an hour",
        action: "blacklist",
        mode: "enforce",
        detail: { matched: ["customer"], count: 2, limit: 2, period: HOUR },
      },
    ])
    expect(await rules.banned()).toMatchObject([{ source: "auto_rule", source_id: rule.id }])
  })

  it("counts by customer, e-mail, IP, phone and address; a paid order clears nothing", async () => {
    for (const count_by of ["customer", "email", "ip", "phone", "address"]) {
      await rules.auto({ name: count_by, type: "payment_failures", count_by, action: "refuse" })
    }
    const shopper: ShopperOptions = {
      email: JAN,
      headers: { "x-forwarded-for": "203.0.113.9" },
      shipping: { address_1: "Polna 1", postal_code: "00-001", phone: "600 700 800" },
    }
    const cart = await store.checkout({ ...shopper, card: DECLINED }).buy()
    expect(cart.data.message).toMatch(NOT_AUTHORIZED)

    const sameAs: [string[], Record<string, unknown>][] = [
      [["customer", "email"], { email: "JAN+1@mail.example" }],
      [["ip"], { ip: "203.0.113.9" }],
      [["phone"], { phone: "+48 600 700 800" }],
      [
        ["address"],
        { billing_address: { address_1: "POLNA 1", postal_code: "00001", country_code: "PL" } },
      ],
      [[], { email: "eve@mail.example", ip: "203.0.113.8", phone: "+48600700801" }],
    ]
    for (const [same, facts] of sameAs) {
      const decision = await rules.explain({ facts })
      expect([facts, namesOf(decision)]).toEqual([facts, same])
      expect(decision.outcome).toBe(same.length ? "refuse" : "allow")
    }
    expect(outcomeOf(await store.checkout(shopper).buy())).toEqual(REFUSED)
    await letTimePass(store.container, "61 minutes")
    expect(outcomeOf(await store.checkout(shopper).buy())).toBe("order")
    expect(await failures()).toBe(1)
  })

  it("a provider's webhook counts once, and not beside the completion it reports", async () => {
    const cart = await paying({ email: JAN })
    const late = await paying({ email: JAN, card: DECLINED })
    const early = await paying({ email: JAN, card: DECLINED })
    const failed = (id: string, { sessionId }: Checkout, options = {}) =>
      sendDemoEvent(store.api, { id, action: "failed", session_id: sessionId }, options)

    await failed("evt_forged", cart, { secret: "another" })
    expect(await failed("evt_1", cart)).toBe(200)
    expect(await failed("evt_1", cart)).toBe(200)
    await failed("evt_2", early)
    expect((await late.complete()).data.message).toMatch(NOT_AUTHORIZED)
    await failed("evt_3", late)
    await sendDemoEvent(store.api, {
      id: "evt_unknown",
      action: "failed",
      session_id: "payses_of_nobody",
    })
    await failed("evt_4", cart)
    // Two events of one session, its repetition and the forged one; and one each of two completions.
    expect(await handled(4)).toEqual([4, 4])
    expect((await early.complete()).data.message).toMatch(NOT_AUTHORIZED)
    expect(await failures()).toBe(4)

    const rows = await sql<{ session: string; source: string; event: string | null }>(
      store.container,
      `select payment_session_id as session, source_id as source, provider_event_id as event
         from blacklist_ledger_fact where kind = 'payment_failure' order by provider_event_id`
    )
    const event = (id: string) => `demo-card_demo/${id}`
    expect(rows).toEqual([
      { session: cart.sessionId, source: "webhook", event: event("evt_1") },
      { session: early.sessionId, source: "both", event: event("evt_2") },
      { session: late.sessionId, source: "both", event: event("evt_3") },
      { session: cart.sessionId, source: "webhook", event: event("evt_4") },
    ])

    // The shopper's next attempt is what the rule refuses.
    await rules.auto({ type: "payment_failures", limit: 4, action: "refuse" })
    expect(outcomeOf(await store.checkout({ email: JAN }).buy())).toEqual(REFUSED)
  })

  it("a decline counts though the session was replaced before its webhook came", async () => {
    const cart = await paying({ email: JAN, headers: { "x-forwarded-for": "203.0.113.9" } })
    const tried = [cart.sessionId]
    for (let card = 2; card <= 3; card++) {
      expect((await cart.openPayment()).status).toBe(200)
      tried.push(cart.sessionId)
    }
    await cart.addItem()
    const sessions = await sql(
      store.container,
      "select id from payment_session where id = any (?::text[])",
      [tried]
    )
    expect(sessions).toEqual([])

    for (const session_id of tried) {
      await sendDemoEvent(store.api, { id: `evt_of_${session_id}`, action: "failed", session_id })
    }
    expect(await handled(3)).toEqual([3, 3])
    await rules.auto({ type: "payment_failures", limit: 3, count_by: "ip", action: "refuse" })
    const next = { email: "eve@mail.example", headers: { "x-forwarded-for": "203.0.113.9" } }
    expect(outcomeOf(await store.checkout(next).buy())).toEqual(REFUSED)
  })

  it("Stripe's signed events count once each; forged and foreign ones count nothing", async () => {
    const [cart, other] = [await paying({ email: JAN }), await paying({ email: JAN })]
    const sessions = [cart.sessionId, other.sessionId]
    await sql(
      store.container,
      "update payment_session set provider_id = 'pp_stripe_stripe' where id = any (?::text[])",
      [sessions]
    )
    const send = (event: Parameters<typeof sendStripeEvent>[1], options = {}) =>
      sendStripeEvent(store.api, event, options)

    await send({ id: "evt_forged", session_id: cart.sessionId }, { secret: "whsec_of_another" })
    await send({ id: "evt_foreign" })
    await send({
      id: "evt_action",
      session_id: cart.sessionId,
      type: "payment_intent.requires_action",
    })
    expect(await send({ id: "evt_1", session_id: cart.sessionId, pending_webhooks: 2 })).toBe(200)
    expect(await send({ id: "evt_1", session_id: cart.sessionId, pending_webhooks: 1 })).toBe(200)
    await send({ id: "evt_2", session_id: other.sessionId })
    expect(await handled(2)).toEqual([2, 2])

    const rows = await sql(
      store.container,
      `select payment_session_id as session, provider_event_id as event, cart_id as cart
         from blacklist_ledger_fact where kind = 'payment_failure' order by provider_event_id`
    )
    expect(rows).toEqual([
      { session: cart.sessionId, event: "stripe_stripe/evt_1", cart: cart.cartId },
      { session: other.sessionId, event: "stripe_stripe/evt_2", cart: other.cartId },
    ])
    await rules.auto({ type: "payment_failures", limit: 2, action: "refuse" })
    expect(outcomeOf(await store.checkout({ email: JAN }).buy())).toEqual(REFUSED)
  })
})
