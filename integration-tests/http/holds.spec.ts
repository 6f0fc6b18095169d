import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  cancelOrderWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
} from "@medusajs/medusa/core-flows"
import reconcileDecisionsJob from "../../src/jobs/reconcile-decisions"
import reconcileHoldsJob from "../../src/jobs/reconcile-holds"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../src/modules/blacklist"
import { refuseHeldOrdersWorkflow } from "../../src/workflows"
import { createLastPiece } from "./support/catalog"
import { checkoutAt } from "./support/checkout"
import { heard } from "./support/events"
import { sql } from "./support/ledger"
import { createPastOrders, minutesAgo } from "./support/orders"
import { describeStore, eventually } from "./support/store"

jest.setTimeout(240_000)

const UNTICKED = ["customer_identity", "shipping_address", "payment_details"].map((item) => ({
  item,
  done: false,
  by: null,
  at: null,
}))

interface PlacedOrder {
  id: string
  display_id: number
  items: { id: string; quantity: number }[]
}

/** All that a fulfilment changes of an order and its stock. */
async function stateOf(id: string, container: MedusaContainer) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "status",
      "version",
      "summary.*",
      "items.id",
      "items.quantity",
      "items.detail.fulfilled_quantity",
      "items.detail.shipped_quantity",
      "fulfillments.id",
      "fulfillments.shipped_at",
      "fulfillments.canceled_at",
    ],
    filters: { id },
  })
  const [order] = data as unknown as (Record<string, unknown> & { items: { id: string }[] })[]
  const inventory = container.resolve(Modules.INVENTORY)
  const reservations = await inventory.listReservationItems({
    line_item_id: order.items.map(({ id }) => id),
  })
  const levels = await inventory.listInventoryLevels({})
  return {
    order: { ...order, summary: { ...(order.summary as object), id: 0, updated_at: 0 } },
    reserved: reservations.map(({ id, quantity }) => ({ id, quantity })),
    stock: levels.map(({ stocked_quantity, reserved_quantity }) => ({
      stocked_quantity,
      reserved_quantity,
    })),
  }
}

describeStore((store) => {
  const service = () => store.container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const at = (id: string, path = "") => `/admin/blacklist/orders/${id}/hold${path}`
  const hold = (id: string, body: unknown = {}) => store.admin.post(at(id), body)
  const holdOf = async (id: string) => (await store.admin.get(at(id))).data.hold
  const buy = async (): Promise<PlacedOrder> => {
    const { data } = await store.checkout().buy()
    return data.order
  }
  /** An order of the only piece there is: it is reserved. */
  const buyLastPiece = async (): Promise<PlacedOrder> => {
    const variantId = await createLastPiece(store.container, store.shop)
    const { data } = await checkoutAt(store.api, { ...store.shop, variantId })().buy()
    return data.order
  }
  const itemsOf = ({ items }: PlacedOrder) => items.map(({ id }) => ({ id, quantity: 1 }))
  const fulfil = (order: PlacedOrder) =>
    store.admin.post(`/admin/orders/${order.id}/fulfillments`, { items: itemsOf(order) })
  const fulfillmentOf = async (id: string): Promise<string> =>
    (await store.admin.get(`/admin/orders/${id}?fields=fulfillments.id`)).data.order.fulfillments[0]
      .id
  /** A fulfilment as `POST /admin/fulfillments` takes it, which leaves no link to the order. */
  const bareFulfillment = async (order: PlacedOrder) => {
    const [location] = await store.container.resolve(Modules.STOCK_LOCATION).listStockLocations({})
    return {
      location_id: location.id,
      provider_id: "manual_manual",
      shipping_option_id: store.shop.shippingOptionId,
      order_id: order.id,
      delivery_address: {},
      items: [
        { title: "Teapot", sku: "T", barcode: "1", quantity: 1, line_item_id: order.items[0].id },
      ],
      labels: [],
      data: {},
      metadata: {},
    }
  }
  const automatic = (value: string) =>
    store.admin.post("/admin/blacklist/settings", { holds: { automatic: value } })
  const flagEmail = (email: string) =>
    store.admin.post("/admin/blacklist/entries", { conditions: { email }, action: "flag" })

  describe("a hold", () => {
    it("is made, ticked, commented and released; names and times stay", async () => {
      const held = heard(store.container, "blacklist.order_held")
      const released = heard(store.container, "blacklist.order_released")
      const { id } = await buy()
      expect(await holdOf(id)).toBeNull()

      const made = await hold(id, { reason: "Three names, one card" })
      expect(made.status).toBe(200)
      expect(made.data).toEqual({
        hold: {
          order_id: id,
          status: "held",
          reason: "Three names, one card",
          source: "manual",
          checklist: UNTICKED,
          comments: [],
          created_by: store.adminId,
          created_at: expect.stringMatching(/Z$/),
          ended_by: null,
          ended_at: null,
        },
      })
      expect(await holdOf(id)).toEqual(made.data.hold)

      const ticked = await store.admin.post(at(id, "/checklist"), {
        item: "shipping_address",
        done: true,
      })
      expect(ticked.data.hold.checklist[1]).toEqual({
        item: "shipping_address",
        done: true,
        by: store.adminId,
        at: expect.stringMatching(/Z$/),
      })
      const again = await store.admin.post(at(id, "/checklist"), {
        item: "shipping_address",
        done: true,
      })
      expect(again.data.hold.checklist).toEqual(ticked.data.hold.checklist)
      const unticked = await store.admin.post(at(id, "/checklist"), {
        item: "shipping_address",
        done: false,
      })
      expect(unticked.data.hold.checklist).toEqual(UNTICKED)

      const commented = await store.admin.post(at(id, "/comments"), { text: "  No answer. " })
      expect(commented.data.hold.comments).toEqual([
        {
          id: expect.any(String),
          text: "No answer.",
          created_by: store.adminId,
          created_at: expect.stringMatching(/Z$/),
        },
      ])

      const end = await store.admin.post(at(id, "/release"), { comment: "She called back" })
      expect(end.status).toBe(200)
      expect(end.data.hold).toMatchObject({
        status: "released",
        ended_by: store.adminId,
        ended_at: expect.stringMatching(/Z$/),
        comments: [{ text: "No answer." }, { text: "She called back", created_by: store.adminId }],
      })
      await eventually(
        async () => [held.length, released.length],
        ([a, b]) => a === 1 && b === 1
      )
      expect(held).toEqual([{ id, hold_id: expect.any(String) }])
      expect(released).toEqual([{ id, hold_id: held[0].hold_id }])

      // Held anew, it begins anew.
      const anew = await hold(id)
      expect(anew.data.hold).toMatchObject({ status: "held", reason: null, comments: [] })
      expect(await holdOf(id)).toEqual(anew.data.hold)
    })

    it("held twice, or changed while it is not held, is a 422; bad input names the field", async () => {
      const { id, display_id } = await buy()
      const changes: [string, unknown][] = [
        ["/checklist", { item: "payment_details", done: true }],
        ["/comments", { text: "x" }],
        ["/release", {}],
        ["/cancel", {}],
      ]
      for (const [path, body] of changes) {
        const { status, data } = await store.admin.post(at(id, path), body)
        expect([path, status, data]).toEqual([
          path,
          422,
          { type: "invalid_state", message: `Order #${display_id} is not on hold` },
        ])
        expect((await store.admin.post(at("order_nobody", path), body)).status).toBe(404)
      }
      expect((await hold("order_nobody")).status).toBe(404)
      expect((await store.admin.get(at("order_nobody"))).status).toBe(404)

      const two = await Promise.all([hold(id), hold(id)])
      expect(two.map(({ status }) => status).sort()).toEqual([200, 422])
      const twice = await hold(id)
      expect([twice.status, twice.data.type]).toEqual([422, "invalid_state"])

      const bad: [string, unknown, RegExp][] = [
        ["", { why: "x" }, /why/],
        ["", { reason: 1 }, /reason/],
        ["/checklist", { item: "shoes", done: true }, /item/],
        ["/checklist", { item: "payment_details" }, /done/],
        ["/comments", { text: "   " }, /text/],
        ["/comments", { text: "x".repeat(2001) }, /text/],
        ["/comments", {}, /text/],
        ["/release", { comment: 5 }, /comment/],
      ]
      for (const [path, body, named] of bad) {
        const { status, data } = await store.admin.post(at(id, path), body)
        expect([status, data.type]).toEqual([400, "invalid_data"])
        expect(data.message).toMatch(named)
      }
      expect(await holdOf(id)).toMatchObject({ comments: [], checklist: UNTICKED })
    })

    it("is not of a draft, nor of an order that is cancelled", async () => {
      const draft = await store.admin.post("/admin/draft-orders", {
        email: "draft@mail.example",
        region_id: store.shop.regionId,
        sales_channel_id: store.shop.salesChannelId,
      })
      const { status, data } = await hold(draft.data.draft_order.id)
      expect([status, data.type]).toEqual([400, "invalid_data"])

      const order = await buy()
      await store.admin.post(`/admin/orders/${order.id}/cancel`)
      expect((await hold(order.id)).status).toBe(422)
    })
  })

  describe("a held order", () => {
    it("cannot be fulfilled by the dashboard, the API or a workflow, and can once it is released", async () => {
      const order = await buyLastPiece()
      await hold(order.id, { reason: "Call first" })
      const before = await stateOf(order.id, store.container)
      expect(before.reserved).toHaveLength(1)
      const message = `Order #${order.display_id} is on hold: Call first`
      const refusal = { status: 400, data: { type: "not_allowed", message } }

      const fulfilment = jest.spyOn(
        store.container.resolve(Modules.FULFILLMENT),
        "createFulfillment"
      )
      expect(await fulfil(order)).toMatchObject(refusal)
      const bare = await bareFulfillment(order)
      for (const order_id of [order.id, "order_other"]) {
        expect(await store.admin.post("/admin/fulfillments", { ...bare, order_id })).toMatchObject(
          refusal
        )
      }
      // The routes ask before anything is done.
      expect(fulfilment).not.toHaveBeenCalled()
      fulfilment.mockRestore()
      const { container } = store
      await expect(
        createOrderFulfillmentWorkflow(container).run({
          input: { order_id: order.id, items: itemsOf(order) },
        })
      ).rejects.toMatchObject({ type: "not_allowed", message })
      expect(await stateOf(order.id, container)).toEqual(before)

      await store.admin.post(at(order.id, "/release"))
      expect((await fulfil(order)).status).toBe(200)
      const after = await stateOf(order.id, container)
      expect([after.reserved, after.stock[0].stocked_quantity]).toEqual([[], 0])
    })

    it("that is held while it is being fulfilled is as if it had not been fulfilled", async () => {
      const order = await buyLastPiece()
      const before = await stateOf(order.id, store.container)
      const module = store.container.resolve(Modules.FULFILLMENT)
      const create = module.createFulfillment.bind(module)
      const slow = jest.spyOn(module, "createFulfillment").mockImplementation(async (...given) => {
        await service().holds.create({
          order_id: order.id,
          display_id: order.display_id,
          reason: "Meanwhile",
          source: "manual",
          created_by: null,
        })
        return await create(...given)
      })
      try {
        expect(await fulfil(order)).toMatchObject({
          status: 400,
          data: {
            type: "not_allowed",
            message: `Order #${order.display_id} is on hold: Meanwhile`,
          },
        })
        expect(slow).toHaveBeenCalled()
      } finally {
        slow.mockRestore()
      }
      expect(await stateOf(order.id, store.container)).toEqual(before)
    })

    it("that was fulfilled before cannot be shipped, by whatever way", async () => {
      const order = await buyLastPiece()
      expect((await fulfil(order)).status).toBe(200)
      const fulfillmentId = await fulfillmentOf(order.id)
      const bare = await store.admin.post("/admin/fulfillments", await bareFulfillment(order))
      expect(bare.status).toBe(200)
      await hold(order.id)
      const before = await stateOf(order.id, store.container)
      const message = `Order #${order.display_id} is on hold`
      const refusal = { status: 400, data: { type: "not_allowed", message } }

      const shipments = `/admin/orders/${order.id}/fulfillments/${fulfillmentId}/shipments`
      expect(await store.admin.post(shipments, { items: itemsOf(order) })).toMatchObject(refusal)
      for (const id of [fulfillmentId, bare.data.fulfillment.id]) {
        expect(
          await store.admin.post(`/admin/fulfillments/${id}/shipment`, { labels: [] })
        ).toMatchObject(refusal)
        await expect(
          refuseHeldOrdersWorkflow(store.container).run({ input: { fulfillment_id: id } })
        ).rejects.toMatchObject({ type: "not_allowed", message })
      }
      await expect(
        createOrderShipmentWorkflow(store.container).run({
          input: { order_id: order.id, fulfillment_id: fulfillmentId, items: itemsOf(order) },
        })
      ).rejects.toMatchObject({ type: "not_allowed", message })
      expect(await stateOf(order.id, store.container)).toEqual(before)

      // What core refuses is answered as it is, and the hold stays.
      const cancelled = await store.admin.post(at(order.id, "/cancel"), { comment: "Stolen" })
      expect(cancelled).toMatchObject({
        status: 400,
        data: {
          type: "not_allowed",
          message: "All fulfillments must be canceled before canceling an order",
        },
      })
      expect(await holdOf(order.id)).toMatchObject({ status: "held", comments: [], ended_by: null })

      await store.admin.post(at(order.id, "/release"))
      expect((await store.admin.post(shipments, { items: itemsOf(order) })).status).toBe(200)
    })

    it("held while it is being shipped is as if it had not been shipped", async () => {
      const order = await buyLastPiece()
      await fulfil(order)
      const fulfillmentId = await fulfillmentOf(order.id)
      const before = await stateOf(order.id, store.container)
      const module = store.container.resolve(Modules.ORDER)
      const register = module.registerShipment.bind(module)
      const slow = jest.spyOn(module, "registerShipment").mockImplementation((async (
        ...given: Parameters<typeof register>
      ) => {
        await service().holds.create({
          order_id: order.id,
          display_id: order.display_id,
          reason: null,
          source: "manual",
          created_by: null,
        })
        return await register(...given)
      }) as typeof register)
      try {
        const answer = await store.admin.post(
          `/admin/orders/${order.id}/fulfillments/${fulfillmentId}/shipments`,
          { items: itemsOf(order) }
        )
        expect([answer.status, answer.data.type]).toEqual([400, "not_allowed"])
        expect(slow).toHaveBeenCalled()
      } finally {
        slow.mockRestore()
      }
      expect(await stateOf(order.id, store.container)).toEqual(before)
    })

    it("is cancelled with its hold, by whom and when", async () => {
      const order = await buyLastPiece()
      await hold(order.id)
      const { status, data } = await store.admin.post(at(order.id, "/cancel"), {
        comment: "The card was stolen",
      })
      expect(status).toBe(200)
      expect(data.hold).toMatchObject({
        status: "cancelled",
        ended_by: store.adminId,
        ended_at: expect.any(String),
        comments: [{ text: "The card was stolen" }],
      })
      const { order: cancelled } = (await store.admin.get(`/admin/orders/${order.id}`)).data
      expect(cancelled.status).toBe("canceled")
      const { reserved } = await stateOf(order.id, store.container)
      expect(reserved).toEqual([])
      expect(await holdOf(order.id)).toEqual(data.hold)
    })

    it("that is cancelled elsewhere is not held any more, whether its event came or not", async () => {
      const first = await buy()
      await hold(first.id)
      expect((await store.admin.post(`/admin/orders/${first.id}/cancel`)).status).toBe(200)
      const ended = await eventually(
        () => holdOf(first.id),
        ({ status }) => status !== "held"
      )
      expect(ended).toMatchObject({ status: "cancelled", ended_by: null })
      expect(ended.ended_at).not.toBeNull()

      const second = await buy()
      const third = await buy()
      await hold(second.id)
      await hold(third.id)
      await store.container.resolve(Modules.ORDER).cancel([second.id])
      await reconcileHoldsJob(store.container)
      expect(await holdOf(second.id)).toMatchObject({ status: "cancelled" })
      expect(await holdOf(third.id)).toMatchObject({ status: "held" })
    })

    it("tells the shopper nothing", async () => {
      const { data } = await store.checkout().buy()
      const { id } = data.order
      const path = `/store/orders/${id}`
      const get = () => store.api.get(path, { headers: store.shop.store })
      const before = (await get()).data
      await hold(id, { reason: "Secret" })
      expect((await get()).data).toEqual(before)
    })
  })

  describe("the setting `holds.automatic`", () => {
    it("is off, takes the levels, and holds a flagged order once, and no clean one", async () => {
      const { data } = await store.admin.get("/admin/blacklist/settings")
      expect(data.settings.holds).toEqual({ automatic: "off" })
      for (const value of ["high", "critical", "suspicious"]) {
        expect((await automatic(value)).data.settings.holds).toEqual({ automatic: value })
      }
      expect((await store.admin.post("/admin/blacklist/settings", { holds: {} })).data).toEqual(
        (await store.admin.get("/admin/blacklist/settings")).data
      )
      for (const holds of [{ automatic: "sometimes" }, { auto: "off" }]) {
        const bad = await store.admin.post("/admin/blacklist/settings", { holds })
        expect([bad.status, bad.data.type]).toEqual([400, "invalid_data"])
      }

      const email = "jan@flagged.example"
      await flagEmail(email)
      const { data: flagged } = await store.checkout({ email }).buy()
      const clean = await buy()
      const made = await eventually(() => holdOf(flagged.order.id), Boolean)
      expect(made).toMatchObject({ status: "held", source: "automatic", created_by: null })
      expect((await fulfil(flagged.order)).data.message).toMatch(/is on hold: /)
      expect(await holdOf(clean.id)).toBeNull()

      await store.admin.post(at(flagged.order.id, "/release"))
      await store.admin.post("/admin/blacklist/orders/check", {
        order_ids: [flagged.order.id, clean.id],
      })
      expect(await holdOf(flagged.order.id)).toMatchObject({ status: "released" })
      expect(await holdOf(clean.id)).toBeNull()
    })

    it("holds an order that a check flags, unless nothing is left to fulfil", async () => {
      const email = "late@flagged.example"
      const { data: open } = await store.checkout({ email }).buy()
      const { data: sent } = await store.checkout({ email }).buy()
      expect((await fulfil(sent.order)).status).toBe(200)
      await automatic("suspicious")
      await flagEmail(email)
      await store.admin.post("/admin/blacklist/orders/check", {
        order_ids: [open.order.id, sent.order.id],
      })
      expect(await holdOf(open.order.id)).toMatchObject({ source: "automatic" })
      expect(await holdOf(sent.order.id)).toBeNull()
    })

    it("holds nothing while it is off, or at a level that no order has yet", async () => {
      const email = "anna@flagged.example"
      await flagEmail(email)
      for (const value of ["off", "high", "critical"]) {
        await automatic(value)
        const [id] = await createPastOrders(store.container, [{ email, at: minutesAgo(5) }])
        const { data } = await store.admin.post("/admin/blacklist/orders/check", {
          order_ids: [id],
        })
        expect(data.decisions).toMatchObject([{ outcome: "flag" }])
        expect(await holdOf(id)).toBeNull()
      }
    })

    it("holds an order whose score reaches the level, though nothing else was found", async () => {
      await store.admin.post("/admin/blacklist/settings", {
        risk: { levels: { low: 5, medium: 10, high: 15, critical: 80 } },
      })
      const levelOf = async (id: string) => {
        const [scored] = await eventually(
          () =>
            sql<{ level: string | null }>(
              store.container,
              `select level from blacklist_order_screening where order_id = '${id}'`
            ),
          ([row]) => typeof row?.level === "string"
        )
        return scored.level
      }
      const abroad = { shipping: { country_code: "pl" }, billing: { country_code: "de" } }
      const order = async (value: string, shopper: object) => {
        await automatic(value)
        const { data } = await store.checkout(shopper).buy()
        return data.order
      }

      const below = await order("critical", { ...abroad, email: "below@risky.example" })
      expect([await levelOf(below.id), await holdOf(below.id)]).toEqual(["high", null])
      const clean = await order("high", { email: "clean@risky.example" })
      expect(["high", "critical"]).not.toContain(await levelOf(clean.id))
      const risky = await order("high", { ...abroad, email: "risky@risky.example" })
      expect(await eventually(() => holdOf(risky.id), Boolean)).toMatchObject({
        status: "held",
        source: "automatic",
        reason: "Risky order",
      })
      expect((await fulfil(risky)).data.message).toMatch(/is on hold: Risky order/)
      expect(await holdOf(clean.id)).toBeNull()
    })

    it("is made up for by the job where the hold failed", async () => {
      await automatic("suspicious")
      const email = "job@flagged.example"
      await flagEmail(email)
      const broken = jest
        .spyOn(service().holds, "create")
        .mockRejectedValue(new Error("connection lost"))
      const { data } = await store.checkout({ email }).buy()
      await eventually(async () => broken.mock.calls.length, Boolean)
      broken.mockRestore()
      await reconcileDecisionsJob(store.container)
      expect(await holdOf(data.order.id)).toMatchObject({ source: "automatic" })
      const suspicions = await sql<{ count: number }>(
        store.container,
        "select count(*)::int as count from blacklist_suspicion"
      )
      expect(suspicions).toEqual([{ count: 1 }])
    })
  })

  it("core's own cancellation still works for orders that were never held", async () => {
    const { id } = await buy()
    await cancelOrderWorkflow(store.container).run({ input: { order_id: id } })
    expect(await holdOf(id)).toBeNull()
  })
})
