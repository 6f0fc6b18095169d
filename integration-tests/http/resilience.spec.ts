import { Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import reconcileLedgerJob from "../../src/jobs/reconcile-ledger"
import reconcileDecisionsJob from "../../src/jobs/reconcile-decisions"
import { BLACKLIST_MODULE } from "../../src/modules/blacklist"
import type BlacklistModuleService from "../../src/modules/blacklist/service"
import { BlacklistEvents } from "../../src/types/vocabulary"
import { screenCheckoutWorkflow } from "../../src/workflows"
import { heard } from "./support/events"
import { createAccount } from "./support/people"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const EMAIL = "somebody@failure.example"

describeStore((store) => {
  const service = () => store.container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const sql = (statement: string) => store.container.resolve("__pg_connection__").raw(statement)
  const decisions = async (query = "") =>
    (await store.admin.get(`/admin/blacklist/decisions${query}`)).data.decisions

  const breakLookup = () => sql("alter function blacklist_lookup rename to blacklist_lookup_kept")
  const mendLookup = () => sql("alter function blacklist_lookup_kept rename to blacklist_lookup")
  const delayLookup = async (seconds: number) => {
    const { rows } = await sql(
      "select pg_get_function_identity_arguments('blacklist_lookup'::regproc) as arguments"
    )
    await breakLookup()
    await sql(`create function blacklist_lookup(${rows[0].arguments}) returns jsonb language plpgsql as $$
      begin perform pg_sleep(${seconds}); return '{}'; end $$`)
  }

  describe("while the bank takes its time", () => {
    /** A checkout of which the order is written, and the payment not authorised yet. */
    const underway = async (outcome: "approved" | "declined") => {
      const cart = store.checkout({ email: EMAIL, card: { outcome, delay_ms: 4000 } })
      await cart.fill()
      await cart.openPayment()
      const completion = cart.complete()
      const [{ order_id }] = await eventually(
        async () => (await sql("select order_id from order_cart")).rows,
        ({ length }) => length > 0
      )
      return { cart, completion, order_id }
    }
    const kept = async () => ({
      orders: (await sql("select order_id from blacklist_ledger_fact where kind = 'order'")).rows,
      decisions: (await decisions("?stage=complete_cart")).map(
        ({ order_id }: { order_id: string }) => order_id
      ),
      suspicions: await service().listSuspicions({}),
    })
    beforeEach(async () => {
      await store.admin.post("/admin/blacklist/entries", {
        conditions: { email: EMAIL },
        action: "flag",
      })
    })

    it("nothing is told of an order that is gone when the card is declined", async () => {
      const flagged = heard(store.container, BlacklistEvents.ORDER_FLAGGED)
      const { completion, order_id } = await underway("declined")
      await reconcileDecisionsJob(store.container)
      await reconcileLedgerJob(store.container)
      await store.admin.get(`/admin/blacklist/orders/${order_id}`)
      // It counts as long as it is there, and is marked when it is paid.
      expect(await kept()).toEqual({ orders: [{ order_id }], decisions: [null], suspicions: [] })

      expect((await completion).data.message).toMatch(/was not authorized/)
      expect(await kept()).toEqual({ orders: [], decisions: [], suspicions: [] })
      expect(flagged).toEqual([])
    })

    it("the order is told of once when the card is approved", async () => {
      const flagged = heard(store.container, BlacklistEvents.ORDER_FLAGGED)
      const { completion, order_id } = await underway("approved")
      await reconcileDecisionsJob(store.container)
      await reconcileLedgerJob(store.container)
      expect((await completion).data.order.id).toBe(order_id)
      await reconcileDecisionsJob(store.container)
      await reconcileLedgerJob(store.container)
      const { suspicions, ...rest } = await eventually(kept, (found) => found.suspicions.length > 0)
      expect(rest).toEqual({ orders: [{ order_id }], decisions: [order_id] })
      expect(suspicions).toMatchObject([{ order_id }])
      await eventually(
        async () => flagged,
        ({ length }) => length > 0
      )
      expect(flagged).toEqual([{ id: order_id, decision_id: expect.any(String) }])
    })
  })

  it("a table that somebody has locked holds no checkout up, and the order is marked later", async () => {
    await store.admin.post("/admin/blacklist/entries", {
      conditions: { email: EMAIL },
      action: "flag",
    })
    const lock = await store.container.resolve("__pg_connection__").transaction()
    await lock.raw("lock table blacklist_decision in access exclusive mode")
    const { data } = await store
      .checkout({ email: EMAIL })
      .buy()
      .finally(() => lock.rollback())
    expect(data.type).toBe("order")

    const screening = await eventually(
      async () =>
        (await store.admin.get(`/admin/blacklist/orders/${data.order.id}`)).data.order_screening,
      ({ suspicious }) => suspicious
    )
    expect(screening.decision).toMatchObject({ outcome: "flag", stage: "complete_cart" })
  })

  describe("when screening fails", () => {
    it("lets the order through, records the error without personal data, and screens it afterwards", async () => {
      await store.admin.post("/admin/blacklist/entries", { conditions: { email: EMAIL } })
      await breakLookup()
      const { data } = await store.checkout({ email: EMAIL }).buy()
      expect(data.type).toBe("order")

      const [failed] = await decisions("?stage=complete_cart")
      expect(failed).toMatchObject({
        outcome: "allow",
        reasons: [{ type: "error", action: "allow" }],
      })
      expect(JSON.stringify(failed.reasons)).not.toContain(EMAIL)

      // Still broken: the order stays due, and nothing piles up.
      await reconcileDecisionsJob(store.container)
      expect(await service().listDecisions({ rescreen_due: true })).toHaveLength(1)

      await mendLookup()
      await reconcileDecisionsJob(store.container)
      expect(await service().listDecisions({ rescreen_due: true })).toHaveLength(0)
      const { data: screening } = await store.admin.get(`/admin/blacklist/orders/${data.order.id}`)
      expect(screening.order_screening).toMatchObject({
        suspicious: true,
        decision: { stage: "order_check", outcome: "flag" },
      })
    })

    it("refuses where the merchant chose so", async () => {
      await breakLookup()
      service().options.onError = "refuse"
      try {
        const { status, data } = await store.checkout().buy()
        expect([status, data.type]).toEqual([400, "not_allowed"])
      } finally {
        service().options.onError = "allow"
      }
    })

    it("keeps to its time budget", async () => {
      await delayLookup(5)
      const shopper = await store.checkout({ email: EMAIL }).fill()
      const startedAt = Date.now()
      await shopper.openPayment()
      expect(outcomeOf(await shopper.complete())).toBe("order")
      expect(Date.now() - startedAt).toBeLessThan(5000)
      expect(await decisions("?stage=complete_cart")).toMatchObject([
        { reasons: [{ type: "error", detail: { error: "timeout" } }] },
      ])
    })
  })

  describe("a store's own handlers", () => {
    const outcomes: unknown[] = []

    // Once for the whole file: a hook takes one handler.
    screenCheckoutWorkflow.hooks.gatherReasons(async ({ facts }) => {
      if (facts.email?.endsWith("@boom.example")) throw new TypeError(`cannot read ${facts.email}`)
      if (facts.email?.endsWith("@forged.example")) {
        return new StepResponse([
          { type: "manual_rule", id: "blmrule_1", name: null, action: "blacklist", detail: {} },
        ] as never)
      }
      if (!facts.email?.endsWith("@odd.example")) return
      return new StepResponse([
        {
          type: "check" as const,
          id: null,
          name: "Odd domain",
          action: "refuse" as const,
          mode: "enforce" as const,
          detail: { count: 1 },
        },
      ])
    })
    screenCheckoutWorkflow.hooks.decisionMade(async ({ decision }) => {
      if (decision.email?.endsWith("@bang.example")) throw new TypeError("nobody listens")
      outcomes.push(decision.outcome)
    })

    it("add reasons and hear of decisions", async () => {
      outcomes.length = 0
      expect((await store.checkout({ email: "a@odd.example" }).buy()).status).toBe(400)
      expect(await decisions()).toMatchObject([
        {
          reasons: [{ type: "check", name: "Odd domain", action: "refuse", detail: { count: 1 } }],
        },
      ])
      expect(outcomeOf(await store.checkout().buy())).toBe("order")
      expect(outcomes).toEqual(["refuse", "allow", "allow"])
    })

    it("decide nothing by throwing: a banned shopper stays refused, an honest one passes and is screened again", async () => {
      await store.admin.post("/admin/blacklist/entries", {
        conditions: { email: "banned@boom.example" },
      })
      const refused = heard(store.container, BlacklistEvents.ORDER_REFUSED)
      const cart = store.checkout({ email: "banned@boom.example" })
      expect((await cart.buy()).status).toBe(400)
      await eventually(
        async () => refused,
        ({ length }) => length > 0
      )
      expect(refused).toEqual([
        {
          id: expect.stringMatching(/^bldec_/),
          cart_id: cart.cartId,
          customer_id: expect.anything(),
        },
      ])
      expect(outcomeOf(await store.checkout({ email: "fine@boom.example" }).buy())).toBe("order")

      const kept = await decisions("?stage=complete_cart")
      expect(kept).toMatchObject([
        { outcome: "allow", reasons: [{ type: "error", detail: { error: "TypeError" } }] },
      ])
      expect(JSON.stringify(kept)).not.toContain("fine@boom")
      expect(await service().listDecisions({ rescreen_due: true })).toHaveLength(1)
    })

    it("add no reasons that only the plugin's own entries and rules may have", async () => {
      expect(outcomeOf(await store.checkout({ email: "a@forged.example" }).buy())).toBe("order")
      expect(await decisions("?stage=complete_cart")).toMatchObject([
        { outcome: "allow", reasons: [{ type: "error" }] },
      ])
      expect(await service().listCustomerStatuses({ status: "blacklisted" })).toEqual([])
    })
  })

  describe("hits of entries", () => {
    const add = async (conditions: Record<string, string>, action: string) =>
      (await store.admin.post("/admin/blacklist/entries", { conditions, action })).data.entry.id
    const hitsOf = async (id: string) => (await service().retrieveEntry(id)).hit_count

    it.each([
      ["flagged", "flag", 1],
      ["let through by an entry, which leaves no decision", "allow", 0],
    ])(
      "are counted once where a store's handler of decisionMade throws: %s",
      async (_, action, flags) => {
        const id = await add({ email_domain: "bang.example" }, action)
        expect(outcomeOf(await store.checkout({ email: "a@bang.example" }).buy())).toBe("order")
        expect(await hitsOf(id)).toBe(1)
        expect(await decisions("?stage=complete_cart&outcome=flag")).toHaveLength(flags)
      }
    )

    it("do not cost an order its mark where they cannot be counted", async () => {
      const id = await add({ city: "Radom" }, "flag")
      const counting = jest.spyOn(service().entries, "countHits")
      counting.mockRejectedValue(new Error("connection lost"))
      try {
        const { data } = await store.checkout({ shipping: { city: "Radom" } }).buy()
        const screening = await store.admin.get(`/admin/blacklist/orders/${data.order.id}`)
        expect(screening.data.order_screening).toMatchObject({
          suspicious: true,
          decision: { outcome: "flag", reasons: [{ id }] },
        })
        expect(counting).toHaveBeenCalled()
        expect(await hitsOf(id)).toBe(0)
      } finally {
        counting.mockRestore()
      }
    })
  })

  it("emits events that carry ids only", async () => {
    const told: { name: string; data: Record<string, unknown> }[] = []
    const bus = store.container.resolve(Modules.EVENT_BUS)
    const names = ["order_refused", "order_flagged", "customer_blacklisted", "customer_released"]
    for (const name of names) {
      bus.subscribe(`blacklist.${name}`, async ({ name, data }) => {
        told.push({ name, data: data as Record<string, unknown> })
      })
    }
    const { customerId } = await createAccount(store.container, { email: EMAIL })
    const setStatus = (status: string) =>
      store.admin.post(`/admin/blacklist/customers/${customerId}`, { status, reason: "secret" })
    await setStatus("blacklisted")
    await store.checkout({ email: EMAIL }).buy()
    await setStatus("neutral")
    await store.admin.post("/admin/blacklist/entries", {
      conditions: { city: "Radom" },
      action: "flag",
    })
    const { data } = await store.checkout({ shipping: { city: "Radom" } }).buy()

    await eventually(
      async () => told.length,
      (count) => count >= 4
    )
    expect(told.map(({ name }) => name).sort()).toEqual(
      names.map((name) => `blacklist.${name}`).sort()
    )
    const byName = Object.fromEntries(told.map(({ name, data }) => [name, data]))
    expect(byName["blacklist.order_flagged"]).toMatchObject({ id: data.order.id })
    expect(byName["blacklist.customer_blacklisted"]).toMatchObject({ id: customerId })
    for (const { data } of told) {
      for (const value of Object.values(data))
        expect(value).toMatch(/^(order|cart|cus|bldec|blstat)_/)
    }
  })
})
