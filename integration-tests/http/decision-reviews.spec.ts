import { Modules } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../src/modules/blacklist"
import { REFUSAL, type ShopperOptions } from "./support/checkout"
import { createAccount, createAdmin } from "./support/people"
import { HOUR, rulesOf } from "./support/rules"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const REFUSED = [400, REFUSAL]
const EMAIL = "jan@review.example"
const DECLINED = { card: { outcome: "declined" } }

describeStore((store) => {
  const rules = rulesOf(store)
  const service = () => store.container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const entry = async (body: object) =>
    (await store.admin.post("/admin/blacklist/entries", body)).data.entry
  const entryNow = async (id: string) =>
    (await store.admin.get(`/admin/blacklist/entries/${id}`)).data.entry
  const ban = (id: string, body: object = {}) =>
    store.admin.post(`/admin/blacklist/customers/${id}`, { status: "blacklisted", ...body })
  const review = (id: string, body: object) =>
    store.admin.post(`/admin/blacklist/decisions/${id}/review`, body)
  const reviewed = async (id: string, body: object) => {
    const { status, data } = await review(id, body)
    expect([status, data]).toEqual([200, { decision: expect.anything() }])
    return data.decision
  }
  const detail = async (id: string) =>
    (await store.admin.get(`/admin/blacklist/decisions/${id}`)).data.decision
  const buy = async (shopper: ShopperOptions) => outcomeOf(await store.checkout(shopper).buy())

  /** A cart that is refused when a card form is asked for, and the decision about it. */
  const refusedCart = async (shopper: ShopperOptions = { email: EMAIL }) => {
    const cart = await store.checkout(shopper).fill()
    expect(outcomeOf(await cart.openPayment())).toEqual(REFUSED)
    const [decision] = await rules.decisions()
    return { cart, decision }
  }
  const account = (email = EMAIL) => createAccount(store.container, { email })

  /** Requests of another admin. */
  const secondAdmin = async () => {
    const { headers, userId } = await createAdmin(store.container, "second@shop.example")
    return {
      userId,
      review: (id: string, body: object) =>
        store.api.post(`/admin/blacklist/decisions/${id}/review`, body, {
          headers,
          validateStatus: () => true,
        }),
    }
  }

  describe("a decision", () => {
    it("says how much it was about, what decided it, and that nobody has reviewed it", async () => {
      const { id } = await entry({ conditions: { email: EMAIL } })
      const { cart, decision } = await refusedCart()
      const { data } = await store.api.get(`/store/carts/${cart.cartId}`, cart.config())
      expect(data.cart.total).toBeGreaterThan(0)
      expect(decision).toMatchObject({
        stage: "payment_session",
        amount: data.cart.total,
        currency_code: "eur",
        sales_channel_id: store.shop.salesChannelId,
        decided_by: { type: "entry", id },
        attempts: 1,
        review: null,
      })
      expect(decision.last_attempt_at).toEqual(expect.any(String))

      await entry({ conditions: { city: "Radom" }, mode: "monitor" })
      expect(await buy({ email: "eve@review.example", shipping: { city: "Radom" } })).toBe("order")
      const [watched] = await rules.decisions("&stage=complete_cart")
      expect(watched).toMatchObject({ outcome: "allow", enforced: false, decided_by: null })
      expect(watched.amount).toBe(data.cart.total)
    })

    it("counts a cart that is refused again by the same, also at the same moment", async () => {
      const first = await entry({ conditions: { email: EMAIL } })
      const { cart, decision } = await refusedCart()
      await Promise.all([1, 2, 3, 4].map(() => cart.openPayment()))
      const [again, ...others] = await rules.decisions()
      expect(others).toEqual([])
      expect(again).toMatchObject({ id: decision.id, attempts: 5, created_at: decision.created_at })
      expect(new Date(again.last_attempt_at).getTime()).toBeGreaterThan(
        new Date(decision.last_attempt_at).getTime()
      )
      expect((await entryNow(first.id)).hit_count).toBe(5)

      // By another reason, and of another cart, it is another decision.
      const { customer_id } = decision
      await ban(customer_id)
      await cart.openPayment()
      await refusedCart()
      const all = await rules.decisions("&order=created_at")
      expect(all.map((one: { attempts: number }) => one.attempts)).toEqual([5, 1, 1])
      expect(all.map((one: { decided_by: { type: string } }) => one.decided_by.type)).toEqual([
        "entry",
        "customer_status",
        "customer_status",
      ])
    })

    it("is found by what was asked for, and sorted", async () => {
      await entry({ conditions: { email_domain: "review.example" } })
      const { cart, decision } = await refusedCart()
      await cart.addItem()
      await cart.openPayment()
      const other = await refusedCart({ email: "eve@review.example" })
      const ids = async (query: string) => {
        const { status, data } = await store.admin.get(`/admin/blacklist/decisions?${query}`)
        return status === 200
          ? data.decisions.map(({ id }: { id: string }) => id)
          : [status, data.message]
      }
      const { amount } = (await rules.decisions(`&email=${EMAIL}`))[0]
      expect(amount).toBeGreaterThan(other.decision.amount)
      expect(await ids(`amount[$gte]=${amount}`)).toEqual([decision.id])
      expect(await ids(`amount[$lt]=${amount}`)).toEqual([other.decision.id])
      expect(await ids("order=amount")).toEqual([other.decision.id, decision.id])
      expect(await ids("order=-amount")).toEqual([decision.id, other.decision.id])
      expect(await ids("order=-attempts&limit=1")).toEqual([decision.id])
      expect(await ids(`sales_channel_id=${store.shop.salesChannelId}`)).toHaveLength(2)
      expect(await ids("sales_channel_id=sc_none")).toEqual([])
      expect(await ids(`q=${EMAIL}`)).toEqual([decision.id])
      expect(await ids("q=review.example")).toHaveLength(2)

      await reviewed(decision.id, { verdict: "right" })
      expect(await ids("reviewed=true")).toEqual([decision.id])
      expect(await ids("reviewed=false")).toEqual([other.decision.id])
      expect(await ids("verdict=right")).toEqual([decision.id])
      expect(await ids("verdict=wrong")).toEqual([])
      for (const bad of ["amount=5", "amount[$gte]=much", "verdict=maybe", "reviewed=perhaps"]) {
        expect(await ids(bad)).toEqual([400, expect.stringContaining(bad.split(/[=[]/)[0])])
      }
    })

    it("is explained: what hit then, and all that looks at it now", async () => {
      const block = await entry({ conditions: { email: EMAIL }, reason: "Chargebacks" })
      const near = await entry({ conditions: { email: EMAIL, city: "Radom" } })
      const auto = await rules.auto({ name: "One an hour", limit: 2, period: HOUR })
      const off = await rules.auto({ name: "Off", enabled: false })
      const elsewhere = await rules.manual({
        name: "Phone",
        attributes: ["phone"],
        permitted_strikes: 2,
      })
      const listed = await rules.manual({ name: "Suspects", requires_suspicion: true })
      const { decision } = await refusedCart()
      await store.admin.post(`/admin/blacklist/entries/${block.id}`, { active: false })

      const { explanation } = await detail(decision.id)
      expect(explanation[0]).toEqual({
        ...{ type: "entry", id: block.id, name: "Chargebacks", hit: true, skipped: null },
        ...{ matched: ["email"], count: null, limit: null, period: null, live: false },
      })
      const live = explanation.filter((one: { live: boolean }) => one.live)
      expect(live).toHaveLength(explanation.length - 1)
      const now = (id: string) => live.find((one: { id: string }) => one.id === id)
      expect(now(auto.id)).toMatchObject({ hit: false, skipped: null, count: 0, limit: 2 })
      expect(now(auto.id).period).toEqual(HOUR)
      expect(now(off.id)).toMatchObject({ hit: false, skipped: "disabled", count: null })
      expect(now(elsewhere.id)).toMatchObject({ skipped: "no_value" })
      expect(now(listed.id)).toMatchObject({ skipped: "audience" })
      expect(now(near.id)).toMatchObject({ type: "entry", hit: false, matched: ["email"] })
      expect(now(block.id)).toMatchObject({ hit: false, skipped: "disabled" })

      const why = await rules.explain({ facts: { email: EMAIL } })
      expect(why).toMatchObject({ id: null, attempts: 0, review: null, decided_by: null })
      expect(why.explanation).toEqual(
        expect.arrayContaining([expect.objectContaining({ id: auto.id, live: true })])
      )
    })
  })

  describe("a review", () => {
    it("is kept with who made it, replaced and withdrawn by the same person", async () => {
      await entry({ conditions: { email: EMAIL } })
      const { decision } = await refusedCart()
      const right = await reviewed(decision.id, { verdict: "right", comment: "Known fraudster" })
      expect(right.review).toEqual({
        verdict: "right",
        comment: "Known fraudster",
        reviewed_by: store.adminId,
        reviewed_at: expect.any(String),
      })
      expect((await detail(decision.id)).review).toEqual(right.review)
      expect((await reviewed(decision.id, { verdict: "wrong" })).review).toMatchObject({
        verdict: "wrong",
        comment: null,
      })
      expect((await reviewed(decision.id, { verdict: null })).review).toBeNull()
    })

    it("of somebody else is a conflict, unless it is to be replaced", async () => {
      await entry({ conditions: { email: EMAIL } })
      const { decision } = await refusedCart()
      const second = await secondAdmin()
      await reviewed(decision.id, { verdict: "right" })
      for (const verdict of ["wrong", "right", null]) {
        const { status, data } = await second.review(decision.id, { verdict })
        expect([status, data.type, data.code]).toEqual([409, "conflict", "already_reviewed"])
      }
      expect((await detail(decision.id)).review.reviewed_by).toBe(store.adminId)
      const taken = await second.review(decision.id, { verdict: "wrong", replace: true })
      expect(taken.data.decision.review).toMatchObject({
        verdict: "wrong",
        reviewed_by: second.userId,
      })
    })

    it("by two at once happens once, and the second is told", async () => {
      const block = await entry({ conditions: { email: EMAIL } })
      const { decision } = await refusedCart()
      const second = await secondAdmin()
      const answers = await Promise.all([
        review(decision.id, { verdict: "wrong", remedies: ["deactivate_entry"] }),
        second.review(decision.id, { verdict: "right" }),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      const { verdict } = (await detail(decision.id)).review
      expect(await entryNow(block.id)).toMatchObject({ active: verdict === "right" })
    })

    it.each([
      ["verdict", {}],
      ["verdict", { verdict: "maybe" }],
      ["remedies", { verdict: "right", remedies: ["lift_ban"] }],
      ["remedies", { verdict: null, remedies: ["lift_ban"] }],
      ["remedies", { verdict: "wrong", remedies: ["magic"] }],
      ["ban", { verdict: "wrong", ban: {} }],
      ["expires_at", { verdict: "right", ban: { expires_at: "2020-01-01" } }],
      ["colour", { verdict: "right", colour: "red" }],
      ["comment", { verdict: "right", comment: "x".repeat(1001) }],
      ["lift_ban", { verdict: "wrong", remedies: ["lift_ban"] }],
      ["whitelist_customer", { verdict: "wrong", remedies: ["whitelist_customer"] }],
      ["disable_rule", { verdict: "wrong", remedies: ["deactivate_entry", "disable_rule"] }],
    ])("is refused where %s is wrong, and nothing is changed: %j", async (named, body) => {
      const block = await entry({ conditions: { email: EMAIL } })
      const { decision } = await refusedCart()
      const { status, data } = await review(decision.id, body)
      expect([status, data.type]).toEqual([400, "invalid_data"])
      expect(data.message).toContain(named)
      expect((await detail(decision.id)).review).toBeNull()
      expect(await entryNow(block.id)).toMatchObject({ active: true })
      expect((await review("bldec_none", { verdict: "right" })).status).toBe(404)
    })

    it("that is right can ban: the account that was logged in, and no account of a guest's e-mail", async () => {
      await entry({ conditions: { city: "Radom" } })
      const { customerId, headers } = await account()
      const shipping = { city: "Radom" }
      const own = await refusedCart({ email: EMAIL, headers, shipping })
      const guest = await refusedCart({ email: EMAIL, shipping })
      await reviewed(guest.decision.id, { verdict: "right", ban: { reason: "Fraud" } })
      expect((await rules.statusOf(customerId)).status).toBe("neutral")
      expect(await rules.banned()).toMatchObject([{ reason: "Fraud", customer: { email: EMAIL } }])

      const expires_at = "2999-01-01T00:00:00.000Z"
      await reviewed(own.decision.id, { verdict: "right", ban: { expires_at } })
      expect(await rules.statusOf(customerId)).toMatchObject({
        status: "blacklisted",
        source: "manual",
        expires_at,
        created_by: store.adminId,
      })
    })

    it("of one of an order's decisions or suspicions is the review of all of them", async () => {
      await entry({ conditions: { city: "Radom" }, action: "flag" })
      const { data } = await store.checkout({ email: EMAIL, shipping: { city: "Radom" } }).buy()
      const orderId = data.order.id
      const screening = async () =>
        (await store.admin.get(`/admin/blacklist/orders/${orderId}`)).data.order_screening
      const verdicts = async () => {
        const { decision, suspicions, suspicious } = await screening()
        return [decision.review?.verdict ?? null, suspicions[0].status, suspicious]
      }
      await eventually(screening, ({ suspicions }) => suspicions.length === 1)
      const { decision, suspicions } = await screening()
      const [suspicion] = suspicions
      expect(await verdicts()).toEqual([null, "open", true])

      await reviewed(decision.id, { verdict: "wrong" })
      expect(await verdicts()).toEqual(["wrong", "dismissed", false])
      await reviewed(decision.id, { verdict: "right" })
      expect(await verdicts()).toEqual(["right", "confirmed", true])
      await reviewed(decision.id, { verdict: null })
      expect(await verdicts()).toEqual([null, "open", true])

      const path = `/admin/blacklist/suspicions/${suspicion.id}/review`
      await store.admin.post(path, { verdict: "dismissed", comment: "A gift" })
      expect(await verdicts()).toEqual(["wrong", "dismissed", false])
      expect((await screening()).decision.review).toMatchObject({
        comment: "A gift",
        reviewed_by: store.adminId,
      })
      await store.admin.post(path, { verdict: "confirmed" })
      expect(await verdicts()).toEqual(["right", "confirmed", true])
    })
  })

  describe("a wrong decision is put right:", () => {
    it("lift_ban lifts each ban that refused it", async () => {
      const { customerId, headers } = await account()
      await ban(customerId)
      const shopper = { email: EMAIL, headers }
      const { decision } = await refusedCart(shopper)
      await reviewed(decision.id, { verdict: "wrong", remedies: ["lift_ban"] })
      expect((await rules.statusOf(customerId)).status).toBe("neutral")
      expect(await buy(shopper)).toBe("order")
    })

    it("lift_ban lifts the ban that the rule has just set, and disable_rule ends the rule", async () => {
      const rule = await rules.auto({ name: "One an hour", action: "blacklist" })
      const shopper = { email: EMAIL }
      expect(await buy(shopper)).toBe("order")
      const { decision } = await refusedCart(shopper)
      expect(decision.decided_by).toEqual({ type: "auto_rule", id: rule.id })
      expect(await rules.banned()).toHaveLength(1)
      await reviewed(decision.id, { verdict: "wrong", remedies: ["lift_ban", "disable_rule"] })
      expect(await rules.banned()).toEqual([])
      const { data } = await store.admin.get(`/admin/blacklist/auto-rules/${rule.id}`)
      expect(data.auto_rule.enabled).toBe(false)
      expect(await buy(shopper)).toBe("order")
    })

    it("whitelist_customer trusts the account, also where it was banned", async () => {
      const { customerId, headers } = await account()
      await ban(customerId)
      const { decision } = await refusedCart({ email: EMAIL, headers })
      const remedies = ["lift_ban", "whitelist_customer"]
      await reviewed(decision.id, { verdict: "wrong", remedies, comment: "A friend" })
      expect(await rules.statusOf(customerId)).toMatchObject({
        status: "whitelisted",
        reason: "A friend",
      })
    })

    it("deactivate_entry and allow_email let the shopper through", async () => {
      const [one, two] = [
        await entry({ conditions: { email: EMAIL } }),
        await entry({ conditions: { city: "Gdańsk", email: EMAIL } }),
      ]
      const { decision } = await refusedCart()
      await reviewed(decision.id, { verdict: "wrong", remedies: ["deactivate_entry"] })
      for (const { id } of [one, two]) expect((await entryNow(id)).active).toBe(false)
      expect(await buy({ email: EMAIL })).toBe("order")

      await entry({ conditions: { city: "Radom" } })
      const eve = { email: "eve@review.example", shipping: { city: "Radom" } }
      const refused = await refusedCart(eve)
      await reviewed(refused.decision.id, { verdict: "wrong", remedies: ["allow_email"] })
      expect(await buy(eve)).toBe("order")
      const again = await review(refused.decision.id, {
        verdict: "wrong",
        remedies: ["allow_email"],
      })
      expect([again.status, again.data.message]).toEqual([400, expect.stringContaining("blent_")])
    })

    it("all of it happens, or nothing", async () => {
      const { customerId, headers } = await account()
      await ban(customerId)
      await entry({ conditions: { email: EMAIL } })
      const { decision } = await refusedCart({ email: EMAIL, headers })
      const bad = ["lift_ban", "deactivate_entry", "disable_rule"]
      const { status } = await review(decision.id, { verdict: "wrong", remedies: bad })
      expect(status).toBe(400)
      expect((await rules.statusOf(customerId)).status).toBe("blacklisted")

      // A failure in the middle: the last step cannot write.
      jest.spyOn(service().passes, "replace").mockRejectedValueOnce(new Error("no disk"))
      const remedies = ["lift_ban", "deactivate_entry", "allow_email"]
      const failed = await review(decision.id, { verdict: "wrong", remedies })
      expect(failed.status).toBe(500)
      expect((await rules.statusOf(customerId)).status).toBe("blacklisted")
      expect((await detail(decision.id)).review).toBeNull()
      const { data } = await store.admin.get("/admin/blacklist/entries")
      expect(data.entries).toMatchObject([{ action: "block", active: true }])
      await reviewed(decision.id, { verdict: "wrong", remedies })
      expect((await rules.statusOf(customerId)).status).toBe("neutral")
    })
  })

  describe("let_through_once", () => {
    const once = { verdict: "wrong", remedies: ["let_through_once"] }
    const block = () => entry({ conditions: { email: EMAIL } })

    it("lets the cart pass once, whatever refused it, and says so", async () => {
      await block()
      const { cart, decision } = await refusedCart()
      await ban(decision.customer_id)
      await reviewed(decision.id, once)
      // The look at the payment session does not use it up.
      for (let time = 0; time < 3; time += 1) {
        expect((await cart.openPayment()).status).toBe(200)
      }
      expect(outcomeOf(await cart.complete())).toBe("order")
      const [passed] = await rules.decisions("&stage=complete_cart")
      expect(passed).toMatchObject({
        outcome: "allow",
        enforced: true,
        decided_by: { type: "check" },
        reasons: [{ type: "check", name: "let_through_once" }, { action: "refuse" }, {}],
      })
      expect(await buy({ email: EMAIL })).toEqual(REFUSED)
    })

    it("lets the shopper's next cart pass in its place, and nobody else's", async () => {
      await entry({ conditions: { city: "Gdańsk" } })
      const { decision } = await refusedCart()
      await reviewed(decision.id, once)
      expect(await buy({ email: "eve@review.example" })).toEqual(REFUSED)
      expect(await buy({ email: "JAN@review.example" })).toBe("order")
      expect(await buy({ email: EMAIL })).toEqual(REFUSED)
    })

    it("of an account is not for a guest who types its e-mail", async () => {
      await entry({ conditions: { city: "Gdańsk" } })
      const { headers } = await account()
      const { decision } = await refusedCart({ email: EMAIL, headers })
      await reviewed(decision.id, once)
      expect(await buy({ email: EMAIL })).toEqual(REFUSED)
      expect(await buy({ email: EMAIL, headers })).toBe("order")
    })

    it("is used by one of several completions at once", async () => {
      const { id } = await block()
      const active = (is: boolean) =>
        store.admin.post(`/admin/blacklist/entries/${id}`, { active: is })
      const { decision } = await refusedCart()
      await reviewed(decision.id, once)
      await active(false)
      const carts = await Promise.all([1, 2, 3].map(() => store.checkout({ email: EMAIL }).fill()))
      for (const cart of carts) expect((await cart.openPayment()).status).toBe(200)
      await active(true)
      const outcomes = await Promise.all(
        carts.map(async (cart) => outcomeOf(await cart.complete()))
      )
      expect(outcomes.filter((outcome) => outcome === "order")).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome !== "order")).toEqual([REFUSED, REFUSED])
    })

    it("is given back by a completion that fails", async () => {
      await block()
      const declined = await refusedCart({ email: EMAIL, ...DECLINED })
      await reviewed(declined.decision.id, once)
      expect((await declined.cart.openPayment()).status).toBe(200)
      const { status, data } = await declined.cart.complete()
      expect([status, data.message]).toEqual([400, expect.stringContaining("not authorized")])
      const [pass] = await service().listPasses({})
      expect(pass).toMatchObject({ used_at: null, used_by_cart_id: null })
      expect(await buy({ email: EMAIL })).toBe("order")
      expect(await buy({ email: EMAIL })).toEqual(REFUSED)
    })

    it("ends with the review that gave it, and after a day for other carts", async () => {
      await block()
      const { cart, decision } = await refusedCart()
      await reviewed(decision.id, once)
      await reviewed(decision.id, { verdict: null })
      expect(outcomeOf(await cart.openPayment())).toEqual(REFUSED)

      await reviewed(decision.id, once)
      const [pass] = await service().listPasses({})
      await service().updatePasses([{ id: pass.id, expires_at: new Date(Date.now() - 1) }])
      expect(await buy({ email: EMAIL })).toEqual(REFUSED)
      expect((await cart.openPayment()).status).toBe(200)
      expect(outcomeOf(await cart.complete())).toBe("order")
      const none = await review(decision.id, once)
      expect([none.status, none.data.message]).toEqual([400, expect.stringContaining("order")])
    })
  })

  it("what a decision was about is told to whoever looks into it", async () => {
    await entry({ conditions: { city: "Radom" }, reason: "Chargebacks" })
    expect(await buy({ email: EMAIL })).toBe("order")
    const shipping = { city: "Radom", phone: "600 700 800" }
    const before = await refusedCart({ email: EMAIL, shipping })
    const { decision } = await refusedCart({ email: EMAIL, shipping })
    const { data } = await store.admin.get(`/admin/blacklist/decisions/${decision.id}/checkout`)
    expect(data.checkout).toMatchObject({
      email: EMAIL,
      phone: "600 700 800",
      is_guest: true,
      shipping_address: { city: "Radom" },
      items: [{ title: "Teapot", quantity: 1, total: expect.any(Number) }],
      remedies: ["deactivate_entry", "allow_email", "let_through_once"],
      orders: [{ status: "pending", total: expect.any(Number) }],
      decisions: [{ id: before.decision.id }],
    })
    const [customer] = await store.container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ email: EMAIL })
    expect(data.checkout.customer_id).toBe(customer.id)
    const none = await store.admin.get("/admin/blacklist/decisions/bldec_none/checkout")
    expect(none.status).toBe(404)
  })
})
