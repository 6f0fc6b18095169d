import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import reconcileLedgerJob from "../../src/jobs/reconcile-ledger"
import { REFUSAL } from "./support/checkout"
import { countFacts, sql } from "./support/ledger"
import { createPastOrders } from "./support/orders"
import { rulesOf } from "./support/rules"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const JAN = "jan@mail.example"

/** Nobody hears of placed orders here, as while the workers are down. */
describeStore((store) => {
  const rules = rulesOf(store)
  const orders = () => countFacts(store.container, "order")
  const pending = async () =>
    (
      await sql<{ count: number }>(
        store.container,
        `select count(*)::int as count from blacklist_ledger_fact
          where kind = 'order' and order_id is null`
      )
    )[0].count
  /** As a payment webhook does it: there is no answer to a storefront. */
  const completeUnseen = async (email = JAN) => {
    const cart = await store.checkout({ email }).fill()
    await cart.openPayment()
    const { result } = await completeCartWorkflow(store.container).run({
      input: { id: cart.cartId as string },
    })
    return { cart, order_id: result.id as string }
  }

  beforeEach(() => {
    store.container
      .resolve(Modules.EVENT_BUS)
      .unsubscribe("order.placed", async () => {}, { subscriberId: "blacklist-order-placed" })
  })

  it("an order counts when the storefront has its answer, in a process that hears no events", async () => {
    const { projectConfig } = store.container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    const { workerMode } = projectConfig
    projectConfig.workerMode = "server"
    try {
      expect(outcomeOf(await store.checkout({ email: JAN }).buy())).toBe("order")
      await eventually(orders, (count) => count === 1)
      await rules.auto({ limit: 2, action: "refuse" })
      // This one has a claim, which is confirmed.
      expect(outcomeOf(await store.checkout({ email: JAN }).buy())).toBe("order")
      await eventually(pending, (count) => count === 0)
      expect(outcomeOf(await store.checkout({ email: JAN }).buy())).toEqual([400, REFUSAL])
      expect(await orders()).toBe(2)
    } finally {
      projectConfig.workerMode = workerMode
    }
  })

  it("any other order counts when the job has run, and once", async () => {
    await completeUnseen()
    expect(await orders()).toBe(0)
    await reconcileLedgerJob(store.container)
    expect(await orders()).toBe(1)

    await rules.auto({ limit: 2, action: "refuse" })
    await completeUnseen()
    expect([await orders(), await pending()]).toEqual([2, 1])
    await reconcileLedgerJob(store.container)
    await reconcileLedgerJob(store.container)
    expect([await orders(), await pending()]).toEqual([2, 0])
    expect(outcomeOf(await store.checkout({ email: JAN }).buy())).toEqual([400, REFUSAL])
  })

  it("an order without a cart counts half a minute after it was made", async () => {
    const place = (at: Date) => createPastOrders(store.container, [{ at, email: JAN }])
    await place(new Date(Date.now() - 31_000))
    const [young] = await place(new Date())
    await reconcileLedgerJob(store.container)
    expect(await orders()).toBe(1)
    await sql(
      store.container,
      `update "order" set created_at = now() - interval '31 seconds' where id = ?`,
      [young]
    )
    await reconcileLedgerJob(store.container)
    expect(await orders()).toBe(2)
  })

  it("an order counts once whose process was killed before the order was linked to its cart", async () => {
    const rule = await rules.auto({ limit: 3, action: "refuse" })
    const claims = () =>
      sql<{ cart_id: string; order_id: string | null }>(
        store.container,
        `select cart_id, order_id from blacklist_ledger_fact
          where kind = 'order' and expires_at > now() order by happened_at`
      )
    const orderOf = async (email: string) => {
      const { cart, order_id } = await completeUnseen(email)
      return { cart, row: { cart_id: cart.cartId as string, order_id } }
    }
    const [linked, killed, others] = [
      await orderOf(JAN),
      await orderOf(JAN),
      await orderOf("e@x.example"),
    ]
    expect((await claims()).map(({ order_id }) => order_id)).toEqual([null, null, null])

    // What a killed process leaves: an order without its link, and a claim that nobody confirmed.
    await sql(store.container, "delete from order_cart where cart_id = ?", [killed.row.cart_id])
    await sql(store.container, "delete from order_payment_collection where order_id = ?", [
      killed.row.order_id,
    ])
    for (const { row } of [killed, others]) {
      await sql(
        store.container,
        `update blacklist_ledger_fact set happened_at = now() - interval '31 seconds'
          where cart_id = ?`,
        [row.cart_id]
      )
    }
    const place = (orderId: string, ago: string) =>
      sql(store.container, `update "order" set created_at = now() - ?::interval where id = ?`, [
        ago,
        orderId,
      ])
    await place(others.row.order_id, "1 hour")
    await sql(store.container, "delete from order_cart where cart_id = ?", [others.row.cart_id])
    // One that was placed just now may still get its link.
    await reconcileLedgerJob(store.container)
    expect(await claims()).toContainEqual({ ...killed.row, order_id: null })
    await place(killed.row.order_id, "31 seconds")
    await reconcileLedgerJob(store.container)
    await reconcileLedgerJob(store.container)

    // The order of an hour ago is not the one that was claimed half a minute ago.
    expect(await claims()).toEqual(
      expect.arrayContaining([linked.row, killed.row, { ...others.row, order_id: null }])
    )
    expect(await claims()).toHaveLength(3)
    const { reasons } = await rules.explain({ facts: { email: JAN } })
    expect(reasons).toEqual([])
    await rules.change(rule, { limit: 2 })
    expect((await rules.explain({ facts: { email: JAN } })).reasons).toMatchObject([
      { detail: { count: 2, limit: 2 } },
    ])

    // Its own cart is not refused because of it.
    await sql(store.container, "update cart set completed_at = null where id = ?", [
      killed.row.cart_id,
    ])
    expect(outcomeOf(await killed.cart.complete())).toBe("order")
    expect(outcomeOf(await store.checkout({ email: JAN }).buy())).toEqual([400, REFUSAL])
  })
})
