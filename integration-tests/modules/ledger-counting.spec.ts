import { lookUp as lookUpBy } from "../../src/modules/blacklist/persistence/look-up"
import { shopperOf } from "../../src/modules/blacklist/screening"
import type { AutoRuleFields } from "../../src/types/rules"
import { PERIOD_UNITS } from "../../src/types/vocabulary"
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
} from "./support/ledger"
import { onDatabase } from "./support/module"
import { checkout, HOUR, inHours, lookUp } from "./support/rows"

const JAN = { email: EMAIL, customer_id: "cus_1" }

onDatabase(({ service, sql, knex }) => {
  const found = async (rule: { id: string }, facts: Parameters<typeof countsOf>[1]) =>
    (await countsOf(service, facts))[rule.id]

  it.each([
    [0, 0, "none"],
    [2, 2, "fewer than the limit"],
    [3, 3, "as many"],
    [9, 3, "more: it stops at the limit"],
  ])("of %d orders %d are found: %s", async (placed, count) => {
    const rule = await autoRule(service, { limit: 3 })
    await service.ledger.record(orders(placed, JAN))
    expect(await found(rule, { email: EMAIL })).toBe(count)
  })

  it("the same details in another spelling are found, other ones are not", async () => {
    const rule = await autoRule(service)
    await service.ledger.record([order("order_1", { email: " Jan+shop@SPAM.example" })])
    expect(await found(rule, { email: EMAIL })).toBe(1)
    expect(await found(rule, { email: "anna@spam.example" })).toBe(0)
  })

  describe("the period", () => {
    /** What is found where the one order is exactly so old: one transaction has one now(). */
    const foundAt = (age: string) =>
      knex().transaction(async (transaction) => {
        await transaction.raw(
          "update blacklist_ledger_fact set happened_at = now() - ?::interval",
          [age]
        )
        await transaction.raw("update blacklist_ledger_key set happened_at = now() - ?::interval", [
          age,
        ])
        const facts = checkout({ email: EMAIL })
        const rules = service.ruleSet
        const { rule_counts } = await lookUpBy(transaction, shopperOf(facts), facts, rules)
        return rule_counts.map(({ count }) => count)
      })

    it.each(PERIOD_UNITS)("of 2 %ss ends at the very microsecond", async (unit) => {
      await autoRule(service, { period: { value: 2, unit } })
      await service.ledger.record(orders(1, JAN))
      await lookUp(service, {})
      expect(await foundAt(`2 ${unit}s -1 microsecond`)).toEqual([1])
      expect(await foundAt(`2 ${unit}s`)).toEqual([0])
      expect(await foundAt(`2 ${unit}s 1 microsecond`)).toEqual([0])
    })

    it("that is none counts everything there ever was", async () => {
      const rule = await manualRule(service, { period: null })
      await service.ledgerIndex.indexNewSets(1000)
      await service.ledger.record([order("order_1", JAN, new Date("1999-12-31T00:00:00Z"))])
      expect(await found(rule, JAN)).toBe(1)
    })

    it("is the same whatever time zone the connection has", async () => {
      await autoRule(service, { period: { value: 1, unit: "day" } })
      // In New York a day of 25 hours ends here.
      await service.ledger.record([order("order_1", JAN, new Date("2026-10-31T19:30:00Z"))])
      await lookUp(service, {})
      const facts = checkout({ email: EMAIL, placed_at: "2026-11-01T20:00:00Z" })
      const counts = await knex().transaction(async (transaction) => {
        await transaction.raw("set local time zone 'America/New_York'")
        const { rule_counts } = await lookUpBy(
          transaction,
          shopperOf(facts),
          facts,
          service.ruleSet
        )
        return rule_counts.map(({ count }) => count)
      })
      expect(counts).toEqual([0])
    })
  })

  describe("a fact under several keys counts once", () => {
    const TWO_ADDRESSES = {
      email: EMAIL,
      shipping_address: { ...ADDRESS, phone: "600700800" },
      billing_address: { ...ADDRESS, address_1: "Krótka 6", phone: "600700801" },
    }

    it.each<[AutoRuleFields["count_by"], Parameters<typeof order>[1]]>([
      ["customer", JAN],
      ["phone", TWO_ADDRESSES],
      ["address", TWO_ADDRESSES],
    ])("by %s", async (count_by, facts) => {
      const rule = await autoRule(service, { count_by, limit: 5 })
      await service.ledger.record(orders(2, facts))
      expect(await found(rule, facts)).toBe(2)
    })

    it("by customer: the record's and the e-mail's orders together, each once", async () => {
      const rule = await autoRule(service, { count_by: "customer", limit: 5 })
      await service.ledger.record([
        order("both", JAN),
        order("as a guest", { email: EMAIL }),
        order("under another e-mail", { customer_id: "cus_1", email: "anna@spam.example" }),
        order("nobody's", { customer_id: "cus_2", email: "piotr@honest.example" }),
      ])
      expect(await found(rule, JAN)).toBe(3)
      expect(await found(rule, { email: EMAIL })).toBe(2)
    })

    it("also where the newest facts lie under one key and the older under another", async () => {
      const rule = await autoRule(service, { count_by: "customer", limit: 4 })
      await service.ledger.record([
        ...orders(3, JAN, inHours(-0.1)),
        order("older", { email: EMAIL }, inHours(-0.5)),
      ])
      expect(await found(rule, JAN)).toBe(4)
    })
  })

  describe("what is not counted", () => {
    it("the cart's own claim, also when it became an order", async () => {
      const rule = await autoRule(service)
      await checkOut(service, "cart_1", JAN)
      expect(await found(rule, { ...JAN, cart_id: "cart_1" })).toBe(0)
      expect(await found(rule, { ...JAN, cart_id: "cart_2" })).toBe(1)
      await service.claims.confirm([{ cart_id: "cart_1", order_id: "order_1" }])
      expect(await found(rule, { ...JAN, cart_id: "cart_1" })).toBe(0)
      expect(await found(rule, { ...JAN, order_id: "order_1" })).toBe(0)
      expect(await found(rule, JAN)).toBe(1)
    })

    it("facts of another kind", async () => {
      const byOrders = await autoRule(service)
      const byFailures = await autoRule(service, { type: "payment_failures" })
      await service.ledger.record([
        ...orders(2, JAN),
        { kind: "payment_failure", happened_at: new Date(), identity: identityOf(JAN) },
      ])
      expect(await countsOf(service, JAN)).toEqual({ [byOrders.id]: 2, [byFailures.id]: 1 })
    })

    it("a failed payment of the same cart does count: it is no order", async () => {
      const rule = await autoRule(service, { type: "payment_failures" })
      await service.ledger.record([
        {
          kind: "payment_failure",
          happened_at: new Date(),
          cart_id: "cart_1",
          identity: identityOf(JAN),
        },
      ])
      expect(await found(rule, { ...JAN, cart_id: "cart_1" })).toBe(1)
    })
  })

  it("a placed order is looked back upon from when it was placed", async () => {
    const rule = await autoRule(service, { limit: 9, period: { value: 90, unit: "minute" } })
    const placedAt = new Date(Date.now() - 10 * HOUR)
    const at = (hours: number) => new Date(placedAt.getTime() + hours * HOUR)
    await service.ledger.record([
      order("too old", JAN, at(-2)),
      order("before", JAN, at(-1)),
      // Its claim was made a moment before the order itself.
      order("order_1", JAN, at(-0.001)),
      order("at the same time", JAN, placedAt),
      order("after", JAN, at(1)),
    ])
    const check = { ...JAN, order_id: "order_1", placed_at: placedAt }
    expect(await found(rule, check)).toBe(1)
    expect(await found(rule, { ...check, placed_at: placedAt.toISOString() })).toBe(1)
    expect(await found(rule, { ...check, order_id: "order_2" })).toBe(2)
  })

  describe("the IP noted for the cart", () => {
    const IP = "203.0.113.7"

    it("is counted by as if it were given", async () => {
      const rule = await autoRule(service, { count_by: "ip" })
      await service.ledger.record(orders(2, { email: EMAIL, ip: IP }))
      await service.origins.save("cart_1", { ip: IP, customer_id: null })
      await service.origins.save("cart_2", { ip: "198.51.100.1", customer_id: null })
      await service.origins.save("cart_3", { ip: null, customer_id: null })
      const counts = ["cart_1", "cart_2", "cart_3", "cart_4"].map((cart_id) =>
        found(rule, { cart_id })
      )
      expect(await Promise.all(counts)).toEqual([2, 0, 0, 0])
      expect(await found(rule, { cart_id: "cart_2", ip: IP })).toBe(2)
      expect(await found(rule, { cart_id: "cart_1", ip: null })).toBeUndefined()
    })

    it("is one detail among others, and leaves rules on others alone", async () => {
      const both = await manualRule(service, { attributes: ["ip", "email"] })
      const email = await manualRule(service, { attributes: ["email"] })
      await service.ledgerIndex.indexNewSets(1000)
      await service.ledger.record([
        order("order_1", { email: EMAIL, ip: IP }),
        order("order_2", { email: EMAIL, ip: "198.51.100.1" }),
      ])
      await service.origins.save("cart_1", { ip: IP, customer_id: null })
      expect(await countsOf(service, { cart_id: "cart_1", email: EMAIL })).toEqual({
        [both.id]: 1,
        [email.id]: 2,
      })
    })
  })

  it("many rules are answered each by itself", async () => {
    const rules: { id: string }[] = []
    for (const limit of [1, 2, 3, 4, 5, 6]) rules.push(await autoRule(service, { limit }))
    rules.push(await autoRule(service, { limit: 9, period: { value: 2, unit: "hour" } }))
    await service.ledger.record([
      ...orders(4, JAN, inHours(-0.5)),
      order("older", JAN, inHours(-1.5)),
    ])
    const counts = await countsOf(service, JAN)
    expect(rules.map(({ id }) => counts[id])).toEqual([1, 2, 3, 4, 4, 4, 5])
  })

  it("nothing is counted for a shopper of whom nothing is known", async () => {
    await autoRule(service)
    await sql("delete from blacklist_ledger_key")
    expect(await countsOf(service, { ip: null })).toEqual({})
  })
})
