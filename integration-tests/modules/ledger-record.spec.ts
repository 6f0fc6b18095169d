import { recordFacts } from "../../src/modules/blacklist/persistence/ledger/facts"
import { RuleCache } from "../../src/modules/blacklist/persistence/rule-cache"
import { type Shopper, shopperOf } from "../../src/modules/blacklist/screening"
import {
  ADDRESS,
  autoRule,
  checkOut,
  countsOf,
  EMAIL,
  identityOf,
  manualRule,
  order,
  orders,
  suspicion,
} from "./support/ledger"
import { onDatabase } from "./support/module"
import { checkout, inHours, lookUp } from "./support/rows"

const JAN = { email: EMAIL, customer_id: "cus_1" }

onDatabase(({ service, sql, knex, anotherProcess }) => {
  const count = async (table: "fact" | "key") =>
    (await sql(`select count(*)::int as count from blacklist_ledger_${table}`))[0].count as number

  it("writes an order once, however often it is told", async () => {
    const rule = await autoRule(service)
    expect(await service.ledger.record([order("order_1", JAN)])).toBe(1)
    expect(await service.ledger.record([order("order_1", JAN)])).toBe(0)
    expect(await service.ledger.record([order("order_1", JAN), order("order_2", JAN)])).toBe(1)
    expect(await service.ledger.record([order("order_3", JAN), order("order_3", JAN)])).toBe(1)
    expect(await countsOf(service, JAN)).toEqual({ [rule.id]: 3 })
    // By customer and by e-mail, and for the score by the guest's e-mail and its domain.
    expect([await count("fact"), await count("key")]).toEqual([3, 12])
  })

  it("writes an order once where many tell at the same moment", async () => {
    await autoRule(service)
    const processes = [service, anotherProcess(), anotherProcess()]
    const recorded = await Promise.all(
      Array.from({ length: 12 }, (_, n) => processes[n % 3].ledger.record(orders(5, JAN)))
    )
    expect(recorded.reduce((sum, news) => sum + news, 0)).toBe(5)
    expect([await count("fact"), await count("key")]).toEqual([5, 20])
  })

  it("leaves what is on record as it is", async () => {
    const rule = await autoRule(service)
    await service.ledger.record([order("order_1", JAN)])
    await service.ledger.record([order("order_1", { email: "anna@spam.example" }, inHours(-100))])
    expect(await countsOf(service, JAN)).toEqual({ [rule.id]: 1 })
    expect(await countsOf(service, { email: "anna@spam.example" })).toEqual({ [rule.id]: 0 })
  })

  it("leaves the claim of an order's cart to be confirmed", async () => {
    const rule = await autoRule(service)
    await checkOut(service, "cart_1", JAN)
    expect(await service.ledger.record([{ ...order("order_1", JAN), cart_id: "cart_1" }])).toBe(0)
    expect(await count("fact")).toBe(1)
    expect(await countsOf(service, JAN)).toEqual({ [rule.id]: 1 })
  })

  it.each([0, 1, 999, 1000, 1001, 2500])("takes %d facts at once", async (many) => {
    const rule = await autoRule(service, { limit: 10_000 })
    expect(await service.ledger.record(orders(many, JAN))).toBe(many)
    expect(await service.ledger.record(orders(many, JAN))).toBe(0)
    expect(await countsOf(service, JAN)).toEqual({ [rule.id]: many })
  })

  it("files by the rules of now where the process knows older ones", async () => {
    await autoRule(service)
    const other = anotherProcess()
    await lookUp(other, JAN)
    const rule = await manualRule(service, { attributes: ["email", "city"] })
    await service.ledgerIndex.indexNewSets(1000)
    await other.ledger.record(orders(2, { ...JAN, shipping_address: ADDRESS }))
    const counts = await countsOf(service, { ...JAN, shipping_address: ADDRESS })
    expect(counts[rule.id]).toBe(2)
  })

  it("writes nothing by rules that are stale whenever it asks, and says so without names", async () => {
    await autoRule(service)
    const ruleCache = new RuleCache(knex())
    jest.spyOn(ruleCache, "refresh").mockImplementation(async () => ruleCache.rules)
    await expect(recordFacts(knex(), ruleCache, orders(1, JAN))).rejects.toMatchObject({
      type: "conflict",
      message: expect.not.stringContaining("spam"),
    })
    expect(await count("fact")).toBe(0)
  })

  it("needs no second connection for fresh rules inside a transaction", async () => {
    await autoRule(service)
    const other = anotherProcess()
    // As many as there are connections in the pool, none of which knows the rules.
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, n) => other.suspicions.insert([suspicion(`blsus_${n}`)]))
    )
    expect(ids.flat()).toHaveLength(20)
    expect(await count("fact")).toBe(20)
  })

  describe("uses of a rule", () => {
    /** How many carts a rule met by now, with this one, counted up to nine. */
    const met = (
      { id }: { id: string },
      cart_id: string,
      shopper: Shopper,
      customer_ids: string[] = []
    ) => service.ledger.recordRuleUse({ rule_id: id, cart_id, shopper, customer_ids }, 9)

    it("add up for one person under several names, where a ban says who it is", async () => {
      const rule = await autoRule(service, { count_by: "customer" })
      const named = (n: number) => shopperOf(checkout({ email: `name-${n}@spam.example` }))
      expect(await met(rule, "cart_1", named(1), ["cus_1"])).toBe(1)
      expect(await met(rule, "cart_2", named(2), ["cus_1"])).toBe(2)
      expect(await met(rule, "cart_3", named(3), ["cus_2"])).toBe(1)
      expect(await met(rule, "cart_4", named(4), ["cus_1", "cus_2"])).toBe(4)

      const carts = async (
        shopper: Shopper,
        customer_ids: string[],
        since = inHours(-1),
        most = 9
      ) =>
        (
          await service.ledger.cartsOfUses({ rule_id: rule.id, shopper, customer_ids }, since, most)
        ).sort()
      expect(await carts(named(1), ["cus_1"])).toEqual(["cart_1", "cart_2", "cart_4"])
      expect(await carts(named(3), [])).toEqual(["cart_3"])
      expect(await carts(named(9), ["cus_1"], inHours(-1), 2)).toEqual(["cart_2", "cart_4"])
      expect(await carts(named(9), ["cus_1"], inHours(1))).toEqual([])
      expect(await carts(named(9), ["cus_9"])).toEqual([])
    })

    it("are not counted beyond what is asked for", async () => {
      const rule = await autoRule(service)
      const shopper = shopperOf(checkout(JAN))
      const count = (n: number) =>
        service.ledger.recordRuleUse(
          { rule_id: rule.id, cart_id: `cart_${n}`, shopper, customer_ids: [] },
          2
        )
      expect([await count(1), await count(2), await count(3)]).toEqual([1, 2, 2])
    })

    it("are counted by cart, for the same shopper, each rule by itself", async () => {
      const rule = await autoRule(service, { count_by: "customer" })
      const second = await autoRule(service)
      const shopper = shopperOf(checkout(JAN))
      const stranger = shopperOf(checkout({ email: "piotr@honest.example" }))
      expect(await met(rule, "cart_1", shopper)).toBe(1)
      expect(await met(rule, "cart_1", shopper)).toBe(1)
      expect(await met(rule, "cart_2", shopper)).toBe(2)
      expect(await met(rule, "cart_3", stranger)).toBe(1)
      expect(await met(second, "cart_1", shopper)).toBe(1)
      expect(await countsOf(service, JAN)).toEqual({ [rule.id]: 0, [second.id]: 0 })
    })
  })

  describe("forgetting", () => {
    it("takes what happened before a moment, with its keys, and says how much", async () => {
      const rule = await autoRule(service, { period: { value: 12, unit: "month" } })
      await service.ledger.record([
        order("old", JAN, new Date("2025-12-31T23:59:59Z")),
        order("new", JAN, new Date("2026-01-01T00:00:00Z")),
      ])
      const before = new Date("2026-01-01T00:00:00Z")
      expect(await service.ledger.deleteExpired(before)).toBe(1)
      expect(await service.ledger.deleteExpired(before)).toBe(0)
      expect([await count("fact"), await count("key")]).toEqual([1, 4])
      expect(await countsOf(service, { ...JAN, placed_at: "2026-06-01T00:00:00Z" })).toEqual({
        [rule.id]: 1,
      })
    })

    it("leaves suspicions: they go when they are taken off the list", async () => {
      await service.suspicions.insert([suspicion("blsus_1")])
      expect(await service.ledger.deleteExpired(inHours(1))).toBe(0)
      expect(await count("fact")).toBe(1)
    })

    it("takes more than one page", async () => {
      await sql(`insert into blacklist_ledger_fact (kind, happened_at, hashes)
        select 'order', '2026-01-01T00:00:00Z', '{}' from generate_series(1, 20001)`)
      await sql(`insert into blacklist_ledger_key (lookup_key, happened_at, fact_id)
        select id, happened_at, id from blacklist_ledger_fact`)
      await service.ledger.record([order("new", JAN)])
      expect(await service.ledger.deleteExpired(inHours(-1))).toBe(20_001)
      expect([await count("fact"), await count("key")]).toEqual([1, 4])
    })
  })

  it("keeps nothing that could be read", async () => {
    await service.ledger.record([
      order("order_1", {
        ...JAN,
        ip: "203.0.113.7",
        shipping_address: { ...ADDRESS, phone: "600700800" },
      }),
      {
        kind: "payment_failure",
        happened_at: new Date(),
        identity: identityOf({ ...JAN, billing_address: ADDRESS }),
      },
    ])
    const rows = [
      ...(await sql("select * from blacklist_ledger_fact")),
      ...(await sql("select * from blacklist_ledger_key")),
    ]
    expect(JSON.stringify(rows)).not.toMatch(/spam|cus_1|203\.0|700800|kowalski|dluga|wroclaw/i)
  })
})
