import { createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { expireStatusesWorkflow, updateSuspicionWorkflow } from "../../src/workflows"
import { REFUSAL } from "./support/checkout"
import { countFacts, endBans } from "./support/ledger"
import { createAccount } from "./support/people"
import { rulesOf } from "./support/rules"
import { describeStore, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

type Fields = Record<string, unknown>

describeStore((store) => {
  const rules = rulesOf(store)
  const pathOf = (id: string) => `/admin/blacklist/suspicions/${id}`
  const correct = (id: string, fields: Fields) => store.admin.post(pathOf(id), fields)
  const customerPath = (id: string) => `/admin/blacklist/customers/${id}`

  describe("a suspicion", () => {
    it("is corrected while it is open, and keeps the link to its order", async () => {
      const bought = await store.checkout({ email: "jan@mail.example" }).buy()
      const suspicion = await rules.suspect({ order_id: bought.data.order.id })
      const fields = {
        first_name: "Jan",
        last_name: null,
        address_1: "ul. Długa 5",
        city: "Wrocław",
        postal_code: "50-123",
        country_code: "PL",
        phone: "600 700 800",
        email: "other@mail.example",
        comment: "The neighbour's name",
        address_type: "billing",
      }
      const { status, data } = await correct(suspicion.id, fields)
      expect(status).toBe(200)
      const expected = {
        ...suspicion,
        ...fields,
        country_code: "pl",
        updated_at: expect.any(String),
      }
      expect(data.suspicion).toEqual(expected)
      expect((await store.admin.get(pathOf(suspicion.id))).data.suspicion).toEqual(expected)
      expect(data.suspicion.order_id).toBe(bought.data.order.id)
    })

    it("counts with what it says now, and no longer with what it said", async () => {
      await rules.manual({ count: "suspicions", permitted_strikes: 1, action: "refuse" })
      const suspicion = await rules.suspect({ email: "wrong@mail.example" })
      const buys = async (email: string) => outcomeOf(await store.checkout({ email }).buy())
      expect(await buys("wrong@mail.example")).toEqual([400, REFUSAL])
      await correct(suspicion.id, { email: "R.Ight+x@mail.example" })
      expect(await buys("wrong@mail.example")).toBe("order")
      expect(await buys("r.ight@mail.example")).toEqual([400, REFUSAL])
      expect(await countFacts(store.container, "suspicion")).toBe(1)
    })

    it("is assigned to a user, also when it was reviewed; nothing else is changed then", async () => {
      const suspicion = await rules.suspect({ email: "jan@mail.example", comment: "Odd" })
      const assigned = await correct(suspicion.id, { assigned_to: store.adminId })
      expect(assigned.data.suspicion.assigned_to).toBe(store.adminId)
      const listed = await rules.suspicions(`&assigned_to=${store.adminId}`)
      expect(listed.map(({ id }) => id)).toEqual([suspicion.id])
      expect(await rules.suspicions("&assigned_to=user_nobody")).toEqual([])

      await store.admin.post(`${pathOf(suspicion.id)}/review`, { verdict: "confirmed" })
      const late = await correct(suspicion.id, { comment: "Later", assigned_to: null })
      expect([late.status, late.data.type]).toEqual([422, "invalid_state"])
      const handed = await correct(suspicion.id, { assigned_to: null })
      expect([handed.status, handed.data.suspicion.assigned_to]).toEqual([200, null])
      expect(handed.data.suspicion.comment).toBe("Odd")
    })

    it.each<[Fields, string]>([
      [{ assigned_to: "user_nobody" }, "assigned_to"],
      [{ email: "not an address" }, "email"],
      [{ email: null }, "email"],
      [{ phone: "600700800" }, "phone"],
      [{ country_code: "zz" }, "country_code"],
      [{ ip: "010.0.0.1" }, "ip"],
      [{ comment: "x".repeat(256) }, "comment"],
      [{ address_type: "home" }, "address_type"],
      [{ order_id: "order_1" }, "order_id"],
      [{ status: "confirmed" }, "status"],
      [{ customer_id: "cus_1" }, "customer_id"],
      [{}, "nothing"],
    ])("is not changed by %j: a 400 names the field", async (fields, named) => {
      const suspicion = await rules.suspect({ email: "jan@mail.example", city: "Łódź" })
      const { status, data } = await correct(suspicion.id, { city: "Radom", ...fields })
      if (named === "nothing") {
        expect((await correct(suspicion.id, {})).status).toBe(400)
        return
      }
      expect([status, data.type]).toEqual([400, "invalid_data"])
      expect(data.message).toContain(named)
      expect((await store.admin.get(pathOf(suspicion.id))).data.suspicion).toEqual(suspicion)
    })

    it("of another address of the order stays alone; an unknown one is a 404", async () => {
      const bought = await store.checkout({ email: "jan@mail.example" }).buy()
      const order_id = bought.data.order.id
      const shipping = await rules.suspect({ order_id })
      await rules.suspect({ order_id, address_type: "billing" })
      const { status, data } = await correct(shipping.id, { address_type: "billing" })
      expect([status, data.type]).toEqual([422, "duplicate_error"])
      expect((await correct("blsus_nothing", { city: "Radom" })).status).toBe(404)
    })

    it("is as it was when a later step of somebody's workflow fails", async () => {
      const suspicion = await rules.suspect({ email: "jan@mail.example", city: "Łódź" })
      const fail = createStep("fail-after-correction", async () => {
        throw new Error("later")
      })
      const workflow = createWorkflow("corrects-and-fails", (input: { id: string }) => {
        updateSuspicionWorkflow.runAsStep({
          input: transform({ input }, ({ input }) => ({
            id: input.id,
            changes: { city: "Radom", email: "other@mail.example" },
          })),
        })
        fail()
      })
      await expect(
        workflow(store.container).run({ input: { id: suspicion.id } })
      ).rejects.toMatchObject({ message: "later" })
      expect((await store.admin.get(pathOf(suspicion.id))).data.suspicion).toEqual({
        ...suspicion,
        updated_at: expect.any(String),
      })
    })
  })

  describe("a customer's past", () => {
    const pastBans = async (query = "") =>
      (await store.admin.get(`/admin/blacklist/customers/past-bans${query}`)).data
    const historyOf = async (id: string) =>
      (await store.admin.get(`${customerPath(id)}/history`)).data.history
    const set = async (id: string, fields: Fields) =>
      expect((await store.admin.post(customerPath(id), fields)).status).toBe(200)

    it("has every ban that ended, however it did", async () => {
      const { customerId } = await createAccount(store.container, { email: "jan@mail.example" })
      await set(customerId, { status: "blacklisted", reason: "First" })
      await set(customerId, { status: "blacklisted", reason: "First, edited" })
      expect((await pastBans()).past_bans).toEqual([])
      await set(customerId, { status: "neutral" })
      await set(customerId, { status: "blacklisted", reason: "Second" })
      await set(customerId, { status: "whitelisted" })
      const expires_at = new Date(Date.now() + 60_000).toISOString()
      await set(customerId, { status: "blacklisted", reason: "Third", expires_at })
      await endBans(store.container)
      await expireStatusesWorkflow(store.container).run()
      await expireStatusesWorkflow(store.container).run()

      const { past_bans, count } = await pastBans("?order=banned_at")
      const ban = {
        customer_id: customerId,
        customer: { email: "jan@mail.example" },
        source: "manual",
        banned_by: store.adminId,
      }
      expect(count).toBe(3)
      expect(past_bans).toMatchObject([
        { ...ban, reason: "First, edited", end: "lifted", ended_by: store.adminId },
        { ...ban, reason: "Second", end: "whitelisted", ended_by: store.adminId },
        { ...ban, reason: "Third", end: "expired", ended_by: null },
      ])
      expect(Date.parse(past_bans[0].banned_at)).toBeLessThan(Date.parse(past_bans[0].ended_at))
      for (const query of ["?q=jan@mail", "?q=second", `?customer_id=${customerId}&end=lifted`]) {
        expect((await pastBans(query)).count).toBe(query === "?q=jan@mail" ? 3 : 1)
      }
      expect((await historyOf(customerId)).past_bans).toHaveLength(3)
    })

    it("has refused checkouts, flagged orders and suspicions", async () => {
      const { customerId, headers } = await createAccount(store.container, {
        email: "jan@mail.example",
      })
      expect(await historyOf(customerId)).toEqual({
        customer_id: customerId,
        past_bans: [],
        refused: 0,
        flagged: 0,
        suspicions: { open: 0, confirmed: 0, dismissed: 0 },
      })
      const buy = async () => {
        const cart = await store.checkout({ email: "jan@mail.example", headers }).fill()
        await cart.claim()
        const opened = await cart.openPayment()
        return opened.status === 200 ? await cart.complete() : opened
      }
      const flags = await store.admin.post("/admin/blacklist/entries", {
        conditions: { email: "jan@mail.example" },
        action: "flag",
      })
      const bought = await buy()
      expect(outcomeOf(bought)).toBe("order")
      await rules.decisions(`&order_id=${bought.data.order.id}`)
      await store.admin.delete(`/admin/blacklist/entries/${flags.data.entry.id}`)
      await set(customerId, { status: "blacklisted" })
      expect((await buy()).status).toBe(400)
      const suspicion = await rules.suspect({ email: "jan@mail.example", customer_id: customerId })
      await store.admin.post(`${pathOf(suspicion.id)}/review`, { verdict: "dismissed" })
      expect(await historyOf(customerId)).toMatchObject({
        refused: 1,
        flagged: 1,
        suspicions: { dismissed: 1 },
      })
      expect((await store.admin.get(`${customerPath("cus_nobody")}/history`)).status).toBe(404)
    })
  })
})
