import { Modules } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import catchUpLedgerJob from "../../src/jobs/catch-up-ledger"
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
  const completeUnseen = async () => {
    const cart = store.checkout({ email: JAN })
    await cart.fill()
    await cart.openPayment()
    await completeCartWorkflow(store.container).run({ input: { id: cart.cartId as string } })
  }

  beforeEach(() => {
    store.container
      .resolve(Modules.EVENT_BUS)
      .unsubscribe("order.placed", async () => {}, { subscriberId: "blacklist-order-placed" })
  })

  it("an order counts when the storefront has its answer", async () => {
    expect(outcomeOf(await store.checkout({ email: JAN }).buy())).toBe("order")
    await eventually(orders, (count) => count === 1)
    await rules.auto({ limit: 2, action: "refuse" })
    // This one has a claim, which is confirmed.
    expect(outcomeOf(await store.checkout({ email: JAN }).buy())).toBe("order")
    await eventually(pending, (count) => count === 0)
    expect(outcomeOf(await store.checkout({ email: JAN }).buy())).toEqual([400, REFUSAL])
    expect(await orders()).toBe(2)
  })

  it("any other order counts when the job has run, and once", async () => {
    await completeUnseen()
    expect(await orders()).toBe(0)
    await catchUpLedgerJob(store.container)
    expect(await orders()).toBe(1)

    await rules.auto({ limit: 2, action: "refuse" })
    await completeUnseen()
    expect([await orders(), await pending()]).toEqual([2, 1])
    await catchUpLedgerJob(store.container)
    await catchUpLedgerJob(store.container)
    expect([await orders(), await pending()]).toEqual([2, 0])
    expect(outcomeOf(await store.checkout({ email: JAN }).buy())).toEqual([400, REFUSAL])
  })

  it("an order without a cart counts half a minute after it was made", async () => {
    const [, young] = await createPastOrders(store.container, [
      { at: new Date(Date.now() - 31_000), email: JAN },
      { at: new Date(), email: JAN },
    ])
    await catchUpLedgerJob(store.container)
    expect(await orders()).toBe(1)
    await sql(
      store.container,
      `update "order" set created_at = now() - interval '31 seconds' where id = ?`,
      [young]
    )
    await catchUpLedgerJob(store.container)
    expect(await orders()).toBe(2)
  })
})
