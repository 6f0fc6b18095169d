import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../src/modules/blacklist"
import { countFacts, sql } from "./support/ledger"
import { rulesOf } from "./support/rules"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

/** The plugin's own statements, by what they are for. Core's never name anything of the plugin's. */
const NAMES: [name: string, pattern: RegExp][] = [
  ["look-up", /blacklist_lookup\(/],
  ["claim", /blacklist_claim\(/],
  ["confirm the order", /blacklist_place_orders\(/],
  ["record the order", /blacklist_record_facts\(/],
  ["cart of the collection", /blacklist_paid_cart\(/],
  ["origin", /^insert into blacklist_cart_origin/],
  ["score", /^with scored as/],
  ["payment sessions, in a batch", /^insert into blacklist_payment_session_cart/],
]

const nameOf = (statement: string) =>
  NAMES.find(([, pattern]) => pattern.test(statement))?.[0] ?? statement

describeStore((store) => {
  const rules = rulesOf(store)
  const service = () => store.container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const orders = () => countFacts(store.container, "order")

  /** The plugin's statements while something is done, and until `done` says that what comes after is over. */
  const statementsOf = async (
    act: () => Promise<{ status: number }>,
    done: () => Promise<boolean> = async () => true
  ): Promise<string[]> => {
    const knex = store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const statements: string[] = []
    let listens = true
    const listen = ({ sql: text }: { sql: string }) => {
      // Core's record of its workflows names those that the minute's jobs run meanwhile, and one of these
      // brings the lists that the plugin comes with.
      const others = /as count|"workflow_execution"|blacklist_(?:reference_list|list_)/
      const isOwn = /blacklist/.test(text) && !others.test(text)
      if (listens && isOwn) {
        statements.push(nameOf(text.trim()))
      }
    }
    knex.on("query", listen)
    try {
      expect((await act()).status).toBe(200)
      await eventually(done, Boolean)
      // What nobody waits for would have begun by now.
      await new Promise((resolve) => setTimeout(resolve, 500))
    } finally {
      listens = false
      knex.removeListener("query", listen)
    }
    return statements
  }

  const ready = async (email = "jan@mail.example") => {
    const cart = await store.checkout({ email }).fill()
    expect((await cart.openPayment()).status).toBe(200)
    await service().paymentSessions.flush()
    return cart
  }

  it("a clean completion takes four: look-up, and after the answer the order and its score", async () => {
    const cart = await ready()
    const statements = await statementsOf(
      () => cart.complete(),
      async () => (await orders()) === 1
    )
    expect(statements).toEqual(["look-up", "confirm the order", "record the order", "score"])
  })

  it("a clean completion whose shopper's orders are counted takes four as well", async () => {
    await rules.auto({ limit: 3, action: "refuse" })
    const confirmed = async () =>
      (
        await sql<{ count: number }>(
          store.container,
          `select count(*)::int as count from blacklist_ledger_fact
            where kind = 'order' and order_id is not null`
        )
      )[0].count === 1
    const cart = await ready()
    // This process reads the new rule with the look-up of the payment session.
    const statements = await statementsOf(() => cart.complete(), confirmed)
    expect(statements).toEqual(["look-up", "claim", "confirm the order", "score"])
  })

  it("with all checks of the risk on, a completion takes four as well, and a payment session two", async () => {
    const checks = {
      new_place: { enabled: true },
      risk_level: { enabled: true, from: "critical" },
      payment_method: { enabled: true, from: "critical", providers: ["pp_system_default"] },
    }
    expect((await store.admin.post("/admin/blacklist/settings", { checks })).status).toBe(200)
    // The first of a currency asks what is large in it.
    await store.checkout({ email: "first@mail.example" }).buy()
    await eventually(orders, (count) => count === 1)
    const cart = await store.checkout({ email: "jan@mail.example" }).fill()
    await service().paymentSessions.flush()
    const opened = await statementsOf(() => cart.openPayment())
    expect(opened.filter((name) => name !== "payment sessions, in a batch")).toEqual([
      "cart of the collection",
      "look-up",
    ])
    await service().paymentSessions.flush()
    const statements = await statementsOf(
      () => cart.complete(),
      async () => (await orders()) === 2
    )
    expect(statements).toEqual(["look-up", "confirm the order", "record the order", "score"])
  })

  it("a payment session takes two, and its share of what is written for many at once", async () => {
    const carts = [
      await store.checkout().fill(),
      await store.checkout().fill(),
      await store.checkout().fill(),
    ]
    await store.checkout().buy()
    await eventually(orders, (count) => count === 1)
    await service().paymentSessions.flush()
    for (const cart of carts) {
      const statements = await statementsOf(() => cart.openPayment())
      expect(statements.filter((name) => name !== "payment sessions, in a batch")).toEqual([
        "cart of the collection",
        "look-up",
      ])
    }
    await service().paymentSessions.flush()
    const saved = await service().listPaymentSessionCarts({})
    expect(saved.map(({ cart_id }) => cart_id)).toEqual(
      expect.arrayContaining(carts.map(({ cartId }) => cartId))
    )
  })

  it("a change of a cart takes none where its origin has not changed, and one where it has", async () => {
    const cart = await store.checkout().fill()
    const change = (ip?: string) =>
      store.api.post(
        `/store/carts/${cart.cartId}`,
        { metadata: { note: "gift" } },
        { headers: { ...store.shop.store, ...(ip && { "x-forwarded-for": ip }) } }
      )
    expect(await statementsOf(() => change())).toEqual([])
    expect(await statementsOf(() => change("203.0.113.9"))).toEqual(["origin"])
    expect(await statementsOf(() => change("203.0.113.9"))).toEqual([])
    expect(outcomeOf(await store.checkout().buy())).toBe("order")
  })
})
