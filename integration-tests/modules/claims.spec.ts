import {
  ADDRESS,
  ANYBODY,
  autoRule,
  checkOut,
  claim,
  countsOf,
  EMAIL,
  manualRule,
  orders,
} from "./support/ledger"
import { onDatabase } from "./support/module"
import { lookUp } from "./support/rows"

const JAN = { email: EMAIL, customer_id: "cus_1" }

onDatabase(({ service, sql, anotherProcess }) => {
  const facts = () => sql("select * from blacklist_ledger_fact order by id")
  const keys = () => sql("select * from blacklist_ledger_key order by fact_id, lookup_key")
  const found = async (rule: { id: string }) => (await countsOf(service, JAN))[rule.id]
  const claimed = async (cart_id: string) => {
    const made = await checkOut(service, cart_id, JAN)
    expect(made?.claim_id).toEqual(expect.any(String))
    return made?.claim_id as string
  }

  describe("a claim", () => {
    it("is none where no rule counts orders, and writes nothing", async () => {
      await autoRule(service, { type: "payment_failures" })
      expect(await checkOut(service, "cart_1", JAN)).toBeNull()
      expect(await facts()).toEqual([])
    })

    it("is none without a cart", async () => {
      await autoRule(service)
      await lookUp(service, JAN)
      expect(await claim(service, null as never, JAN)).toBeNull()
    })

    it("takes a place: it counts from then on, with all that the cart is known by", async () => {
      const rule = await autoRule(service)
      const made = await checkOut(service, "cart_1", { ...JAN, shipping_address: ADDRESS })
      expect(made).toMatchObject({
        claim_id: expect.any(String),
        rule_counts: [{ rule: { rule: { id: rule.id } }, limit: 3, count: 0 }],
      })
      expect(await facts()).toEqual([
        expect.objectContaining({
          id: made?.claim_id,
          kind: "order",
          cart_id: "cart_1",
          order_id: null,
        }),
      ])
      // Customer, e-mail and address; the cart has neither phone nor IP. For the score the guest's e-mail, the
      // place and the domain.
      expect(await keys()).toHaveLength(6)
      expect(await found(rule)).toBe(1)
    })

    it("keeps nothing that could be read", async () => {
      await autoRule(service)
      await checkOut(service, "cart_1", { ...JAN, shipping_address: ADDRESS })
      expect(JSON.stringify([await facts(), await keys()])).not.toMatch(
        /spam|kowalski|cus_1|dluga/i
      )
    })

    it("lapses after two and a half minutes", async () => {
      await autoRule(service)
      await claimed("cart_1")
      for (const table of ["fact", "key"]) {
        const rows = await sql(
          `select extract(epoch from expires_at - happened_at)::int as seconds from blacklist_ledger_${table}`
        )
        expect(new Set(rows.map(({ seconds }) => seconds))).toEqual(new Set([150]))
      }
    })
  })

  describe("the rules", () => {
    it.each<[string, boolean, Parameters<typeof autoRule>[1]]>([
      ["refuses", false, { action: "refuse" }],
      ["bans", false, { action: "blacklist" }],
      ["flags", true, { action: "flag" }],
      ["is only monitored", true, { action: "refuse", mode: "monitor" }],
    ])("one that is full and %s: a place is taken: %s", async (_, taken, changes) => {
      await autoRule(service, { ...changes, limit: 2 })
      await service.ledger.record(orders(2, JAN))
      const made = await checkOut(service, "cart_1", JAN)
      expect(made?.rule_counts).toMatchObject([{ count: 2, limit: 2 }])
      expect(made?.claim_id !== null).toBe(taken)
      expect(await facts()).toHaveLength(taken ? 3 : 2)
    })

    it("one that is full and refuses, beside one that flags: none is taken", async () => {
      await autoRule(service, { action: "flag", limit: 9 })
      await autoRule(service, { action: "refuse", limit: 1, count_by: "customer" })
      await service.ledger.record(orders(1, JAN))
      const made = await checkOut(service, "cart_1", JAN)
      expect([made?.claim_id, made?.rule_counts.map(({ count }) => count)]).toEqual([null, [1, 1]])
      expect(await facts()).toHaveLength(1)
    })

    it("one that is not for this shopper does not stand in the way", async () => {
      await manualRule(service, { permitted_strikes: 1, only_for_guests: true })
      await autoRule(service, { limit: 9 })
      await service.ledgerIndex.indexNewSets(1000)
      await service.ledger.record(orders(1, JAN))
      const member = { ...ANYBODY, is_guest: false }
      expect((await checkOut(service, "cart_1", JAN, member))?.rule_counts).toHaveLength(1)
      expect((await checkOut(service, "cart_2", JAN, ANYBODY))?.claim_id).toBeNull()
    })

    it("that changed since the process read them are read again", async () => {
      await autoRule(service, { limit: 9 })
      const other = anotherProcess()
      await lookUp(other, JAN)
      await service.ledger.record(orders(2, JAN))
      const strict = await autoRule(service, { limit: 2, count_by: "customer" })
      const made = await claim(other, "cart_1", JAN)
      expect(made?.claim_id).toBeNull()
      expect(made?.rule_counts.map(({ rule }) => rule.rule.id)).toContain(strict.id)
    })

    it("that were deleted since leave nothing to claim", async () => {
      const { id } = await autoRule(service)
      const other = anotherProcess()
      await lookUp(other, JAN)
      await service.deleteAutoRules([id])
      expect(await claim(other, "cart_1", JAN)).toBeNull()
      expect(await facts()).toEqual([])
    })
  })

  describe("the same cart once more", () => {
    it("its former claim gives way: it never stands in its own way", async () => {
      const rule = await autoRule(service, { limit: 1 })
      const first = await claimed("cart_1")
      const second = await claimed("cart_1")
      expect(second).not.toBe(first)
      expect(await facts()).toHaveLength(1)
      expect(new Set((await keys()).map(({ fact_id }) => fact_id))).toEqual(new Set([second]))
      expect(await found(rule)).toBe(1)
    })

    it("with other details: it counts for those, no more for the former ones", async () => {
      const rule = await autoRule(service)
      await claimed("cart_1")
      await checkOut(service, "cart_1", { email: "anna@spam.example" })
      expect(await found(rule)).toBe(0)
      expect(await countsOf(service, { email: "anna@spam.example" })).toEqual({ [rule.id]: 1 })
    })

    it("when it is an order already: there is nothing to claim, and the order stays", async () => {
      const rule = await autoRule(service)
      const first = await claimed("cart_1")
      await service.claims.confirm([{ cart_id: "cart_1", order_id: "order_1" }])
      expect((await checkOut(service, "cart_1", JAN))?.claim_id).toBeNull()
      expect((await facts()).map(({ id, order_id }) => [id, order_id])).toEqual([
        [first, "order_1"],
      ])
      expect(await found(rule)).toBe(1)
    })
  })
})
