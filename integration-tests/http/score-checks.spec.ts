import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import type { AdminDecision, CheckSettingsChanges, Risk } from "../../src/types"
import { DEFAULT_CHECKS } from "../../src/types/checks"
import { type Checkout, REFUSAL, type ShopperOptions } from "./support/checkout"
import { sql, untilScored } from "./support/ledger"
import { createAccount } from "./support/people"
import { rulesOf } from "./support/rules"
import { DEMO_PROVIDER } from "./support/shop"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const SETTINGS = "/admin/blacklist/settings"
const REFUSE = { enabled: true, mode: "enforce", action: "refuse" } as const
const FLAG = { ...REFUSE, action: "flag" } as const
const JAN = "jan@gmail.com"
const OTHER_PROVIDER = "pp_system_default"

describeStore((store) => {
  const set = async (settings: { checks?: CheckSettingsChanges; risk?: object }) => {
    const { status, data } = await store.admin.post(SETTINGS, settings)
    expect([status, data.message]).toEqual([200, undefined])
  }
  const decisions = async (query = ""): Promise<AdminDecision[]> =>
    (await store.admin.get(`/admin/blacklist/decisions?${query}`)).data.decisions
  const explained = async (body: object) =>
    (await store.admin.post("/admin/blacklist/explain", body)).data.decision
  const suspect = async (email = JAN) =>
    expect((await store.admin.post("/admin/blacklist/suspicions", { email })).status).toBe(200)
  /** Of a suspicion alone an order has 15 points. */
  const low = { levels: { low: 15 } }
  /** The score that is stored with an order. */
  const stored = async (id: string): Promise<Risk> => {
    await untilScored(store.container, id)
    const { score, level, signals } = (await store.admin.get(`/admin/blacklist/orders/${id}`)).data
      .order_screening
    return { score, level, signals }
  }
  const reasonOf = (id: string, action: string, detail: unknown) => ({
    ...{ type: "check", id, name: id, action, mode: "enforce", detail },
  })

  describe("risk_level", () => {
    it("refuses where the level is reached, as was explained before, with the score as reason", async () => {
      await suspect()
      await set({ checks: { risk_level: { ...REFUSE, from: "low" } }, risk: low })
      const cart = await store.checkout({ email: JAN }).fill()
      const before = await explained({ cart_id: cart.cartId })
      const { score, level, signals } = before
      expect([score, level]).toEqual([15, "low"])
      const reason = reasonOf("risk_level", "refuse", { score, level, signals })
      expect(before).toMatchObject({
        outcome: "refuse",
        reasons: [reason],
        decided_by: { type: "check", id: "risk_level" },
      })
      expect(before.explanation).toContainEqual(
        expect.objectContaining({ type: "check", id: "risk_level", hit: true })
      )

      const { status, data } = await cart.openPayment()
      expect([status, data]).toMatchObject([400, REFUSAL])
      const [kept] = await decisions("reason_id=risk_level")
      expect(kept).toMatchObject({
        ...{ stage: "payment_session", outcome: "refuse", score, level, signals },
        reasons: [reason],
      })

      expect(outcomeOf(await store.checkout().buy())).toBe("order")
      await set({ checks: { risk_level: { from: "medium" } } })
      expect(outcomeOf(await store.checkout({ email: JAN }).buy())).toBe("order")
    })

    it("refuses at completion whom the payment session let through", async () => {
      await set({ checks: { risk_level: { ...REFUSE, from: "low" } }, risk: low })
      const cart = await store.checkout({ email: JAN }).fill()
      expect((await cart.openPayment()).status).toBe(200)
      await suspect()
      expect(await explained({ cart_id: cart.cartId })).toMatchObject({ outcome: "refuse" })
      const { status, data } = await cart.complete()
      expect([status, data]).toMatchObject([400, REFUSAL])
    })

    it.each([
      ["flags", FLAG, { outcome: "flag", enforced: true }],
      ["only tells in monitor mode", { enabled: true }, { outcome: "allow", enforced: false }],
    ])("%s an order, which is stored with the score that was seen", async (_, mode, outcome) => {
      await suspect()
      await set({ checks: { risk_level: { ...mode, from: "low" } }, risk: low })
      const bought = await store.checkout({ email: JAN }).buy()
      expect(outcomeOf(bought)).toBe("order")
      const seen = await stored(bought.data.order.id)
      expect(seen).toMatchObject({ score: 15, level: "low" })
      const [kept] = await decisions("reason_id=risk_level&stage=complete_cart")
      expect(kept).toMatchObject({ ...outcome, ...seen })
      expect(kept.reasons.map(({ detail }) => detail)).toEqual([seen])
    })

    it("stores the seen score also where a rule counts the order, and that of whom it leaves alone", async () => {
      await rulesOf(store).auto({ limit: 9, action: "refuse" })
      await suspect()
      await set({
        checks: { risk_level: { ...REFUSE, from: "critical" } },
        risk: { large_order: { eur: 1 } },
      })
      const cart = await store.checkout({ email: JAN }).fill()
      await cart.openPayment()
      const { score, level, signals } = await explained({ cart_id: cart.cartId })
      // Suspected, and a large first order.
      expect(score).toBe(30)
      const { data } = await cart.complete()
      expect(await stored(data.order.id)).toEqual({ score, level, signals })
    })

    it("looks at placed orders as well", async () => {
      const { data } = await store.checkout({ email: JAN }).buy()
      await suspect()
      await set({ checks: { risk_level: { ...REFUSE, from: "low" } }, risk: low })
      const order_ids = [data.order.id]
      const checked = await store.admin.post("/admin/blacklist/orders/check", { order_ids })
      // What was suspected later is no fact of that order's checkout.
      expect(checked.data.decisions).toMatchObject([{ outcome: "allow", score: 0 }])
    })
  })

  describe("new_place", () => {
    it("refuses an account that orders from elsewhere to elsewhere, and no guest with its e-mail", async () => {
      const { headers } = await createAccount(store.container, { email: JAN })
      const filled = async (ip: string, shipping: object = {}): Promise<Checkout> => {
        const shopper: ShopperOptions = {
          ...{ email: JAN, shipping },
          headers: { ...headers, "x-forwarded-for": ip },
        }
        const cart = await store.checkout(shopper).fill()
        return await cart.claim()
      }
      const bought = async (cart: Checkout) => {
        const opened = await cart.openPayment()
        return outcomeOf(opened.status === 200 ? await cart.complete() : opened)
      }
      await set({ checks: { new_place: REFUSE } })
      const far = { address_1: "Daleka 5", postal_code: "00-950", city: "Warszawa" }
      expect(await bought(await filled("203.0.113.7"))).toBe("order")
      await eventually(
        () =>
          sql(store.container, "select 1 from blacklist_ledger_fact where order_id is not null"),
        ({ length }) => length === 1
      )

      const taken = await filled("198.51.100.7", far)
      // Login and IP are those that were noted for the cart.
      const before = await explained({ cart_id: taken.cartId })
      const detail = { matched: ["address", "ip"], orders: 1 }
      const reason = reasonOf("new_place", "refuse", detail)
      expect(before).toMatchObject({ outcome: "refuse", reasons: [reason] })
      expect(await bought(taken)).toEqual([400, expect.objectContaining(REFUSAL)])
      expect(await decisions("reason_id=new_place")).toMatchObject([{ reasons: [reason] }])

      expect(await bought(await filled("203.0.113.99", far))).toBe("order")
      const guest = { email: JAN, headers: { "x-forwarded-for": "192.0.2.7" } }
      expect(outcomeOf(await store.checkout(guest).buy())).toBe("order")
    })
  })

  describe("payment_method", () => {
    const MESSAGE = "Please pay in advance."
    const NAMED = { type: "not_allowed", message: MESSAGE }
    const check = { from: "low" as const, providers: [DEMO_PROVIDER], message: MESSAGE }

    const askFor = (cart: Checkout, provider_id: string) =>
      store.api.post(
        `/store/payment-collections/${cart.collectionId}/payment-sessions`,
        { provider_id },
        cart.config()
      )
    beforeEach(async () => {
      await updateRegionsWorkflow(store.container).run({
        input: {
          selector: { id: store.shop.regionId },
          update: { payment_providers: [DEMO_PROVIDER, OTHER_PROVIDER] },
        },
      })
      await suspect()
      await set({ risk: low })
    })

    it("refuses a session of the named providers only, with its own sentence", async () => {
      await set({ checks: { payment_method: { ...REFUSE, ...check } } })
      const cart = await store.checkout({ email: JAN }).fill()
      const facts = { email: JAN, payment_provider_ids: [DEMO_PROVIDER] }
      expect(await explained({ facts })).toMatchObject({
        outcome: "refuse",
        decided_by: { type: "check", id: "payment_method" },
      })
      const refused = await askFor(cart, DEMO_PROVIDER)
      expect([refused.status, refused.data]).toMatchObject([400, NAMED])
      const detail = {
        ...{ matched: ["payment_provider"], provider_id: DEMO_PROVIDER, score: 15, level: "low" },
      }
      expect(await decisions("reason_id=payment_method")).toMatchObject([
        {
          ...{ stage: "payment_session", outcome: "refuse", score: 15, level: "low" },
          reasons: [reasonOf("payment_method", "refuse", detail)],
        },
      ])

      // Who is told to pay otherwise was not refused: the score stays as it was.
      expect((await askFor(cart, OTHER_PROVIDER)).status).toBe(200)
      expect(await explained({ cart_id: cart.cartId })).toMatchObject({
        ...{ outcome: "allow", score: 15, reasons: [] },
      })
      // That session outlives that another method is refused.
      expect((await askFor(cart, DEMO_PROVIDER)).data).toMatchObject(NAMED)
      expect(outcomeOf(await cart.complete())).toBe("order")

      expect(outcomeOf(await store.checkout().buy())).toBe("order")
    })

    it("refuses as any refusal does at completion, and where something else refuses as well", async () => {
      await set({ checks: { payment_method: { ...REFUSE, ...check, from: "high" } } })
      const cart = await store.checkout({ email: JAN }).fill()
      expect((await askFor(cart, DEMO_PROVIDER)).status).toBe(200)
      await set({ checks: { payment_method: { from: "low" } } })
      expect(await explained({ cart_id: cart.cartId })).toMatchObject({
        ...{ outcome: "refuse", decided_by: { type: "check", id: "payment_method" } },
      })
      const { status, data } = await cart.complete()
      expect([status, data]).toMatchObject([400, REFUSAL])

      await set({ checks: { countries: { ...REFUSE, countries: ["pl"] } } })
      const elsewhere = await askFor(await store.checkout({ email: JAN }).fill(), DEMO_PROVIDER)
      expect([elsewhere.status, elsewhere.data]).toMatchObject([400, REFUSAL])
    })

    it("only tells in monitor mode, and flags where that is its action", async () => {
      await set({ checks: { payment_method: { enabled: true, ...check } } })
      expect(outcomeOf(await store.checkout({ email: JAN }).buy())).toBe("order")
      const told = await decisions("reason_id=payment_method")
      expect(told.map(({ outcome, enforced }) => [outcome, enforced])).toEqual(
        told.map(() => ["allow", false])
      )
      expect(new Set(told.map(({ stage }) => stage))).toEqual(
        new Set(["payment_session", "complete_cart"])
      )
      await set({ checks: { payment_method: FLAG } })
      const { data } = await store.checkout({ email: JAN }).buy()
      expect(await decisions("outcome=flag&stage=complete_cart")).toMatchObject([
        { order_id: data.order.id },
      ])
    })

    it("is set field by field", async () => {
      const { data } = await store.admin.post(SETTINGS, {
        checks: { payment_method: { providers: ["pp_a", "pp_a", "pp_b"] } },
      })
      expect(data.settings.checks.payment_method).toEqual({
        ...DEFAULT_CHECKS.payment_method,
        providers: ["pp_a", "pp_b"],
      })
    })
  })
})
