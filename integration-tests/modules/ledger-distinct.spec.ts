import { shopperOf } from "../../src/modules/blacklist/screening"
import { exactUpTo } from "../../src/modules/blacklist/screening/rules"
import type { NewFact } from "../../src/modules/blacklist/persistence/ledger/facts"
import type { CheckoutFacts } from "../../src/modules/blacklist/screening"
import {
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
import { checkout, inHours, lookUp } from "./support/rows"

const IP = "203.0.113.7"

const failure = (facts: Partial<CheckoutFacts>, happened_at: Date = new Date()): NewFact => ({
  kind: "payment_failure",
  happened_at,
  identity: identityOf(facts),
})

onDatabase(({ service }) => {
  const found = async (rule: { id: string }, facts: Parameters<typeof countsOf>[1]) =>
    (await countsOf(service, facts))[rule.id]

  describe("different values", () => {
    const at = (email: string | null, ip = IP) => failure({ email, ip })

    it("are counted once each, however often they came and however they are spelt", async () => {
      const rule = await autoRule(service, {
        type: "payment_failures",
        count_by: "ip",
        distinct: "email",
        limit: 5,
      })
      const all = await autoRule(service, { type: "payment_failures", count_by: "ip", limit: 9 })
      await service.ledger.record([
        at("jan@mail.example"),
        at(" JAN+1@mail.example"),
        at("anna@mail.example"),
        at("anna@mail.example"),
        at(null),
        at("eve@mail.example", "203.0.113.8"),
      ])
      expect(await countsOf(service, { ip: IP })).toEqual({ [rule.id]: 2, [all.id]: 5 })
    })

    it("of IPs, and no further than the limit", async () => {
      const rule = await autoRule(service, { distinct: "ip", limit: 3 })
      const ips = Array.from({ length: 5 }, (_, n) => `198.51.100.${n}`)
      await service.ledger.record([
        ...ips.map((ip, n) => order(`order_${n}`, { email: EMAIL, ip })),
        order("without", { email: EMAIL, ip: null }),
      ])
      expect(await found(rule, { email: EMAIL })).toBe(3)
    })

    it("within the period, across all keys of a shopper", async () => {
      const rule = await autoRule(service, { count_by: "customer", distinct: "ip", limit: 9 })
      await service.ledger.record([
        order("as a guest", { email: EMAIL, ip: "198.51.100.1" }),
        order("the same IP", { email: EMAIL, ip: "198.51.100.1" }),
        order("another", { email: EMAIL, ip: "198.51.100.2" }),
        order("long ago", { email: EMAIL, ip: "198.51.100.3" }, inHours(-2)),
      ])
      expect(await found(rule, { email: EMAIL })).toBe(2)
    })

    it("are found among the newest 1,000 facts", async () => {
      const rule = await autoRule(service, { distinct: "ip", limit: 2 })
      const same = (count: number, prefix: string) =>
        orders(count, { email: EMAIL, ip: IP }, inHours(-0.1), prefix)
      await service.ledger.record([
        order("older", { email: EMAIL, ip: "198.51.100.1" }, inHours(-0.5)),
        ...same(999, "same"),
      ])
      expect(await found(rule, { email: EMAIL })).toBe(2)
      await service.ledger.record(same(1, "one more"))
      expect(await found(rule, { email: EMAIL })).toBe(1)
    })

    it("are counted by a claim as well", async () => {
      const rule = await autoRule(service, { count_by: "ip", distinct: "email", limit: 2 })
      await service.ledger.record([
        order("order_1", { email: "jan@mail.example", ip: IP }),
        order("order_2", { email: "jan@mail.example", ip: IP }),
      ])
      const facts = { email: "anna@mail.example", ip: IP }
      expect(await checkOut(service, "cart_1", facts)).toMatchObject({
        claim_id: expect.any(String),
        rule_counts: [{ count: 1 }],
      })
      expect(await checkOut(service, "cart_2", facts)).toMatchObject({
        claim_id: null,
        rule_counts: [{ rule: { rule: { id: rule.id } }, count: 2 }],
      })
    })
  })

  describe("how often it was, of a rule that hits", () => {
    const counted = async (given: Partial<CheckoutFacts>) => {
      const facts = checkout(given)
      const { rule_counts } = await lookUp(service, given)
      return Object.fromEntries(await service.countHits(rule_counts, shopperOf(facts), facts))
    }

    it.each([
      [7, 7],
      [100, 100],
      [130, exactUpTo(3) + 1],
    ])("of %d orders %d are counted", async (placed, count) => {
      const auto = await autoRule(service, { limit: 3 })
      const manual = await manualRule(service, { permitted_strikes: 3 })
      await service.ledgerIndex.indexNewSets(1000)
      await service.ledger.record(orders(placed, { email: EMAIL }))
      expect(await counted({ email: EMAIL })).toEqual({ [auto.id]: count, [manual.id]: count })
    })

    it("each rule by its own limit and period, different values and events", async () => {
      const many = await autoRule(service, { limit: 20 })
      const hour = await autoRule(service, { limit: 1 })
      const ips = await autoRule(service, { limit: 1, distinct: "ip" })
      await service.ledger.record([
        ...orders(150, { email: EMAIL, ip: IP }, inHours(-0.1), "new"),
        ...orders(60, { email: EMAIL, ip: "198.51.100.1" }, inHours(-0.2), "other"),
        ...orders(9, { email: EMAIL, ip: "198.51.100.2" }, inHours(-2), "old"),
      ])
      expect(await counted({ email: EMAIL })).toEqual({
        [many.id]: 201,
        [hour.id]: 101,
        [ips.id]: 2,
      })
    })

    it("not the cart's own claim, nor what came after an order that is checked", async () => {
      const rule = await autoRule(service, { limit: 9 })
      await service.ledger.record([
        ...orders(3, { email: EMAIL }, inHours(-0.5)),
        order("order_x", { email: EMAIL }, inHours(-0.2)),
        order("later", { email: EMAIL }, inHours(-0.1)),
      ])
      await checkOut(service, "cart_1", { email: EMAIL })
      expect(await counted({ email: EMAIL, cart_id: "cart_1" })).toEqual({ [rule.id]: 5 })
      expect(await counted({ email: EMAIL })).toEqual({ [rule.id]: 6 })
      const check = { email: EMAIL, order_id: "order_x", placed_at: inHours(-0.2) }
      expect(await counted(check)).toEqual({ [rule.id]: 3 })
    })
  })

  describe("the whole store", () => {
    const failed = (n: number, sales_channel_id: string | null) =>
      failure({ email: `shopper-${n}@mail.example`, ip: `198.51.100.${n}`, sales_channel_id })
    const NOBODY = { email: "anna@mail.example", ip: "203.0.113.99" }

    it("is every failed payment, whoever is asked about", async () => {
      const rule = await autoRule(service, {
        type: "payment_failures",
        count_by: "store",
        limit: 9,
      })
      await service.ledger.record([
        ...[1, 2, 3].map((n) => failed(n, "sc_web")),
        failed(4, null),
        ...orders(2, { email: EMAIL }),
      ])
      expect(await found(rule, NOBODY)).toBe(4)
      expect(await found(rule, { ip: null })).toBe(4)
    })

    it("is the channels that the rule names, all together", async () => {
      const rules = {
        web: await autoRule(service, {
          ...{ type: "payment_failures", count_by: "store", limit: 9 },
          sales_channel_ids: ["sc_web"],
        }),
        both: await autoRule(service, {
          ...{ type: "payment_failures", count_by: "store", limit: 9 },
          sales_channel_ids: ["sc_app", "sc_web"],
        }),
      }
      await service.ledger.record([
        ...[1, 2, 3].map((n) => failed(n, "sc_web")),
        ...[4, 5].map((n) => failed(n, "sc_app")),
        failed(6, "sc_other"),
        failed(7, null),
      ])
      expect(await countsOf(service, { ...NOBODY, sales_channel_id: "sc_web" })).toEqual({
        [rules.web.id]: 3,
        [rules.both.id]: 5,
      })
      expect(await countsOf(service, { ...NOBODY, sales_channel_id: "sc_app" })).toEqual({
        [rules.both.id]: 5,
      })
      expect(await countsOf(service, NOBODY)).toEqual({})
    })

    it("may be counted by different values", async () => {
      const rule = await autoRule(service, {
        ...{ type: "payment_failures", count_by: "store", distinct: "ip", limit: 9 },
      })
      await service.ledger.record([failed(1, null), failed(1, null), failed(2, null)])
      expect(await found(rule, NOBODY)).toBe(2)
    })
  })

  describe("the network of an IP", () => {
    it.each([
      ["203.0.113.200", 2, "the same /24"],
      ["203.0.114.7", 0, "the next one"],
      ["::ffff:203.0.113.1", 2, "in another spelling"],
      ["2001:db8:1:ffff::1", 3, "the same /48"],
      ["2001:db8:2::1", 0, "the next one"],
    ])("%s: %d, %s", async (ip, count) => {
      const rule = await autoRule(service, { count_by: "ip_network", limit: 9 })
      await service.ledger.record([
        order("v4 1", { ip: "203.0.113.7" }),
        order("v4 2", { ip: "203.0.113.8" }),
        order("v6 1", { ip: "2001:db8:1:2::7" }),
        order("v6 2", { ip: "2001:db8:1:3::7" }),
        order("v6 3", { ip: "2001:db8:1:3::8" }),
      ])
      expect(await found(rule, { ip })).toBe(count)
    })

    it("that was noted for the cart is counted by as if it were given", async () => {
      const rule = await autoRule(service, { count_by: "ip_network", limit: 9 })
      await service.ledger.record([order("1", { ip: IP }), order("2", { ip: "203.0.113.8" })])
      await service.origins.save("cart_1", { ip: "203.0.113.99", customer_id: null })
      expect(await found(rule, { cart_id: "cart_1" })).toBe(2)
      expect(await found(rule, { cart_id: "cart_2" })).toBe(0)
    })
  })
})
