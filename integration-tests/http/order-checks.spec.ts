import { Modules } from "@medusajs/framework/utils"
import reconcileDecisionsJob from "../../src/jobs/reconcile-decisions"
import { BLACKLIST_MODULE } from "../../src/modules/blacklist"
import type BlacklistModuleService from "../../src/modules/blacklist/service"
import { createPastOrders, minutesAgo } from "./support/orders"
import { describeStore, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const EMAIL = "late@check.example"

describeStore((store) => {
  const service = () => store.container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const addEntry = async (conditions: Record<string, string>, action = "block"): Promise<string> =>
    (await store.admin.post("/admin/blacklist/entries", { conditions, action })).data.entry.id
  const check = (...order_ids: string[]) =>
    store.admin.post("/admin/blacklist/orders/check", { order_ids })
  const screeningOf = async (id: string) =>
    (await store.admin.get(`/admin/blacklist/orders/${id}`)).data.order_screening
  const hitsOf = async (id: string) => (await service().retrieveEntry(id)).hit_count
  const due = async () => ({
    rescreen: (await service().listDecisions({ rescreen_due: true })).length,
    suspicion: (await service().listDecisions({ suspicion_due: true })).length,
  })
  /** An order that was let through because the look-up failed, and of which no event came. */
  const placeUnscreened = async (): Promise<string> => {
    const broken = jest.spyOn(service(), "lookUp").mockRejectedValue(new Error("connection lost"))
    try {
      const answer = await store.checkout({ email: EMAIL }).buy()
      expect(outcomeOf(answer)).toBe("order")
      // The event's own attempt has to be over, or it would screen the order in the midst of a test.
      await reconcileDecisionsJob(store.container)
      return answer.data.order.id
    } finally {
      broken.mockRestore()
    }
  }

  it("placed orders are checked against the blacklist as it is now; nothing is cancelled", async () => {
    const { data } = await store.checkout({ email: EMAIL }).buy()
    await store.admin.post("/admin/blacklist/entries", {
      conditions: { email: EMAIL },
    })
    const answer = await store.admin.post("/admin/blacklist/orders/check", {
      order_ids: [data.order.id],
    })
    expect(answer.data.decisions).toMatchObject([
      { stage: "order_check", outcome: "flag", order_id: data.order.id },
    ])
    const { data: screening } = await store.admin.get(`/admin/blacklist/orders/${data.order.id}`)
    expect(screening.order_screening).toMatchObject({
      suspicious: true,
      decision: { stage: "order_check" },
    })
    const order = await store.container.resolve(Modules.ORDER).retrieveOrder(data.order.id)
    expect(order.status).toBe("pending")
    expect((await store.admin.get("/admin/blacklist/orders/order_nobody")).status).toBe(404)
  })

  it("draft orders are not checked, nor what is asked for with them, until they are orders", async () => {
    const { data: placed } = await store.checkout({ email: EMAIL }).buy()
    const draft = await store.admin.post("/admin/draft-orders", {
      email: EMAIL,
      region_id: store.shop.regionId,
      sales_channel_id: store.shop.salesChannelId,
    })
    expect(draft.status).toBe(200)
    const { id } = draft.data.draft_order
    await store.admin.post("/admin/blacklist/entries", {
      conditions: { email: EMAIL },
    })
    const asked = await Promise.all([
      store.admin.post("/admin/blacklist/orders/check", { order_ids: [placed.order.id, id] }),
      store.admin.post("/admin/blacklist/explain", { order_id: id }),
    ])
    for (const [index, field] of ["order_ids", "order_id"].entries()) {
      const { status, data } = asked[index]
      expect([status, data.type]).toEqual([400, "invalid_data"])
      expect(data.message).toMatch(new RegExp(`${field}: .*: ${id}$`))
    }
    expect((await store.admin.get("/admin/blacklist/decisions")).data.count).toBe(0)
    expect((await store.admin.get("/admin/blacklist/suspicions")).data.count).toBe(0)
    // An admin may suspect whom it is for all the same.
    const suspected = await store.admin.post("/admin/blacklist/suspicions", { order_id: id })
    expect(suspected.data.suspicion).toMatchObject({ order_id: id })

    const converted = await store.admin.post(`/admin/draft-orders/${id}/convert-to-order`)
    expect(converted.status).toBe(200)
    const { data } = await store.admin.post("/admin/blacklist/orders/check", { order_ids: [id] })
    expect(data.decisions).toMatchObject([{ order_id: id, outcome: "flag" }])
  })

  describe("a mark that cannot be written at once", () => {
    it("is on the suspicion list a minute later, where only the list could not be written", async () => {
      const [id] = await createPastOrders(store.container, [{ email: EMAIL, at: minutesAgo(9) }])
      await addEntry({ email: EMAIL })
      const listing = jest
        .spyOn(service().suspicions, "insert")
        .mockRejectedValue(new Error("deadlock"))
      try {
        expect((await check(id)).data.decisions).toMatchObject([{ outcome: "flag" }])
        expect(listing).toHaveBeenCalled()
      } finally {
        listing.mockRestore()
      }
      expect([await due(), await service().listSuspicions({})]).toEqual([
        { rescreen: 0, suspicion: 1 },
        [],
      ])
      await reconcileDecisionsJob(store.container)
      expect(await due()).toEqual({ rescreen: 0, suspicion: 0 })
      expect(await service().listSuspicions({})).toMatchObject([{ order_id: id }])
    })

    it("is told to the admin as a failure, and nothing of the check stays", async () => {
      const ids = await createPastOrders(store.container, [
        { email: EMAIL, at: minutesAgo(9) },
        { email: EMAIL, at: minutesAgo(8) },
      ])
      const entryId = await addEntry({ email: EMAIL })
      const keeping = jest
        .spyOn(service(), "createDecisions")
        .mockRejectedValueOnce(new Error("deadlock"))
      try {
        expect((await check(...ids)).status).toBe(500)
      } finally {
        keeping.mockRestore()
      }
      expect(await service().listDecisions({})).toEqual([])
      expect(await service().listSuspicions({})).toEqual([])
      expect((await check(...ids)).data.decisions).toHaveLength(2)
      expect(await service().listSuspicions({})).toHaveLength(2)
      expect(await hitsOf(entryId)).toBe(2)
    })

    it("leaves an order that was let through unscreened due, until it can be written", async () => {
      const id = await placeUnscreened()
      await addEntry({ email: EMAIL })
      const keeping = jest
        .spyOn(service(), "createDecisions")
        .mockRejectedValue(new Error("deadlock"))
      try {
        await reconcileDecisionsJob(store.container)
        expect(keeping).toHaveBeenCalled()
      } finally {
        keeping.mockRestore()
      }
      expect([await due(), (await screeningOf(id)).suspicious]).toEqual([
        { rescreen: 1, suspicion: 0 },
        false,
      ])
      await reconcileDecisionsJob(store.container)
      expect([await due(), (await screeningOf(id)).suspicious]).toEqual([
        { rescreen: 0, suspicion: 0 },
        true,
      ])
    })
  })

  it("nothing stays due of an order that is gone", async () => {
    const id = await placeUnscreened()
    const flagged = await store.checkout({ email: EMAIL }).buy()
    const [{ id: decisionId }] = await service().listDecisions({ rescreen_due: true })
    await service().updateDecisions([{ id: decisionId, suspicion_due: true }])
    expect(await due()).toEqual({ rescreen: 1, suspicion: 1 })
    await store.container.resolve(Modules.ORDER).deleteOrders([id])

    await reconcileDecisionsJob(store.container)
    expect(await due()).toEqual({ rescreen: 0, suspicion: 0 })
    expect((await screeningOf(flagged.data.order.id)).suspicious).toBe(false)
  })

  describe("hits of entries", () => {
    it("are counted once an order, however often it is checked", async () => {
      const before = await addEntry({ email: EMAIL }, "flag")
      const placed = await store.checkout({ email: EMAIL, shipping: { city: "Radom" } }).buy()
      const orderId = placed.data.order.id
      const since = await addEntry({ city: "Radom" }, "flag")
      expect([await hitsOf(before), await hitsOf(since)]).toEqual([1, 0])
      for (let n = 0; n < 3; n += 1) {
        const { data } = await check(orderId)
        expect(data.decisions[0].reasons.map(({ id }: { id: string }) => id).sort()).toEqual(
          [before, since].sort()
        )
      }
      expect([await hitsOf(before), await hitsOf(since)]).toEqual([1, 1])
    })

    it("taken back with a check are those it counted", async () => {
      const entryId = await addEntry({ email: EMAIL }, "flag")
      const [id] = await createPastOrders(store.container, [{ email: EMAIL, at: minutesAgo(9) }])
      const first = (await check(id)).data.decisions[0]
      const second = (await check(id)).data.decisions[0]
      await service().decisions.withdraw(second.id)
      expect(await hitsOf(entryId)).toBe(1)
      await service().decisions.withdraw(first.id)
      expect(await hitsOf(entryId)).toBe(0)
    })
  })

  it("a flag counts until a suspicion of the order is dismissed, and again with the next check", async () => {
    const [id] = await createPastOrders(store.container, [{ email: EMAIL, at: minutesAgo(9) }])
    await addEntry({ email: EMAIL })
    await check(id)
    const [{ id: suspicionId }] = await service().listSuspicions({})
    expect((await screeningOf(id)).suspicious).toBe(true)
    await store.admin.post(`/admin/blacklist/suspicions/${suspicionId}/review`, {
      verdict: "dismissed",
    })
    expect(await screeningOf(id)).toMatchObject({
      suspicious: false,
      decision: { outcome: "flag" },
    })
    await check(id)
    expect((await screeningOf(id)).suspicious).toBe(true)
  })

  it("an order that ships nothing is suspected with its billing address", async () => {
    const [id] = await createPastOrders(store.container, [
      { email: EMAIL, billing: { city: "Radom", country_code: "pl" }, at: minutesAgo(9) },
    ])
    await addEntry({ email: EMAIL })
    await check(id)
    const listed = await service().listSuspicions({})
    expect(listed).toMatchObject([{ order_id: id, address_type: "billing", city: "Radom" }])
    // Asked for by hand the same, so it is on the list already.
    const again = await store.admin.post("/admin/blacklist/suspicions", { order_id: id })
    expect([again.status, again.data.type]).toEqual([422, "duplicate_error"])
  })
})
