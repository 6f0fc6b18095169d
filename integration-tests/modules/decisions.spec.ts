import { onDatabase } from "./support/module"
import { inHours, newDecision, newEntry } from "./support/rows"

onDatabase(({ service, sql }) => {
  const make = async (...decisions: Record<string, unknown>[]): Promise<string[]> =>
    (await service.createDecisions(decisions.map(newDecision))).map(({ id }) => id)
  const backdate = (id: string, moment: Date) =>
    sql("update blacklist_decision set created_at = ? where id = ?", [moment, id])
  const orderOf = async (id: string) => (await service.retrieveDecision(id)).order_id

  /** Decisions that never wait for an order, though the cart is the same. */
  const NOT_WAITING: [string, Record<string, unknown>][] = [
    ["a refusal", { outcome: "refuse" }],
    ["an early screening", { stage: "payment_session" }],
    ["a check of a placed order", { stage: "order_check", order_id: "order_0" }],
    ["one that knows its order", { order_id: "order_0" }],
  ]

  describe("decisions.unlinkedCartIds", () => {
    it("are the carts of waiting decisions, each once", async () => {
      await make(
        { cart_id: "cart_1" },
        { cart_id: "cart_1", outcome: "allow" },
        { cart_id: "cart_2" },
        { cart_id: null }
      )
      expect((await service.decisions.unlinkedCartIds()).sort()).toEqual(["cart_1", "cart_2"])
    })

    it.each(NOT_WAITING)("are not those of %s", async (_, decision) => {
      await make({ cart_id: "cart_1", ...decision })
      expect(await service.decisions.unlinkedCartIds()).toEqual([])
    })

    it("are not those of a checkout that failed long ago, nor of a deleted decision", async () => {
      const [old, young, deleted] = await make(
        { cart_id: "cart_old" },
        { cart_id: "cart_young" },
        { cart_id: "cart_deleted" }
      )
      await backdate(old, inHours(-25))
      await backdate(young, inHours(-23))
      await service.softDeleteDecisions([deleted])
      expect(await service.decisions.unlinkedCartIds()).toEqual(["cart_young"])
    })
  })

  describe("decisions.linkOrders", () => {
    it("writes the order onto every waiting decision of its cart and answers them", async () => {
      const [flag, error, other] = await make(
        { cart_id: "cart_1" },
        { cart_id: "cart_1", outcome: "allow", rescreen_due: true },
        { cart_id: "cart_2" }
      )
      const settled = await service.decisions.linkOrders([
        { cart_id: "cart_1", order_id: "order_1" },
        { cart_id: "cart_unknown", order_id: "order_9" },
      ])
      expect([...settled].sort((a, b) => (a.outcome < b.outcome ? 1 : -1))).toEqual([
        { id: flag, order_id: "order_1", outcome: "flag", rescreen_due: false },
        { id: error, order_id: "order_1", outcome: "allow", rescreen_due: true },
      ])
      expect([await orderOf(flag), await orderOf(error), await orderOf(other)]).toEqual([
        "order_1",
        "order_1",
        null,
      ])
    })

    it.each(NOT_WAITING)("leaves %s alone", async (_, decision) => {
      const [id] = await make({ cart_id: "cart_1", ...decision })
      const before = await orderOf(id)
      expect(
        await service.decisions.linkOrders([{ cart_id: "cart_1", order_id: "order_1" }])
      ).toEqual([])
      expect(await orderOf(id)).toBe(before)
    })

    it("gives each decision to one of several callers", async () => {
      const carts = Array.from({ length: 30 }, (_, n) => `cart_${n}`)
      const ids = await make(...carts.map((cart_id) => ({ cart_id })))
      const links = carts.map((cart_id) => ({ cart_id, order_id: `order_of_${cart_id}` }))
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => service.decisions.linkOrders(links))
      )
      const settled = answers.flat().map(({ id }) => id)
      expect(settled.sort()).toEqual([...ids].sort())
      expect(await service.decisions.unlinkedCartIds()).toEqual([])
    })

    it("does nothing for no carts, or a second time", async () => {
      await make({ cart_id: "cart_1" })
      const links = [{ cart_id: "cart_1", order_id: "order_1" }]
      expect(await service.decisions.linkOrders([])).toEqual([])
      expect(await service.decisions.linkOrders(links)).toHaveLength(1)
      expect(await service.decisions.linkOrders(links)).toEqual([])
    })
  })

  describe("decisions.withdraw", () => {
    it.each([
      ["of a flagged checkout", 4, {}],
      ["of an early refusal", 4, { stage: "payment_session", outcome: "refuse" }],
      ["of an early look, which counts none", 5, { stage: "payment_session" }],
    ])("deletes it and takes back the hits %s", async (_, left, changes) => {
      const [entry, other] = await service.entries.insert([
        newEntry({ city: "Radom" }),
        newEntry({ city: "Poznań" }),
      ])
      await sql("update blacklist_entry set hit_count = 5")
      const [id, kept] = await make(
        { reason_ids: [entry, "blmrule_1"], ...changes },
        { reason_ids: [entry, other] }
      )
      await service.decisions.withdraw(id)
      expect((await service.listDecisions()).map(({ id }) => id)).toEqual([kept])
      expect((await service.retrieveEntry(entry)).hit_count).toBe(left)
      expect((await service.retrieveEntry(other)).hit_count).toBe(5)
      await service.decisions.withdraw(id)
      expect((await service.retrieveEntry(entry)).hit_count).toBe(left)
    })
  })

  describe("decisions.deleteExpired", () => {
    it("deletes those made before a moment for good, and says how many", async () => {
      const moment = new Date("2026-06-01T00:00:00Z")
      const ids = await make(
        { cart_id: "older" },
        { cart_id: "same moment" },
        { cart_id: "due", order_id: "order_due", rescreen_due: true },
        { cart_id: "never ordered", rescreen_due: true },
        { cart_id: "today" }
      )
      await backdate(ids[0], new Date(moment.getTime() - 1))
      await backdate(ids[1], moment)
      await backdate(ids[2], inHours(-24 * 400))
      await backdate(ids[3], inHours(-24 * 400))
      expect(await service.decisions.deleteExpired(moment)).toBe(2)
      const left = await sql("select cart_id from blacklist_decision order by cart_id")
      expect(left.map(({ cart_id }) => cart_id)).toEqual(["due", "same moment", "today"])
      expect(await service.decisions.deleteExpired(moment)).toBe(0)
    })
  })
})
