import { autoRule, checkOut, countsOf, EMAIL, orders } from "./support/ledger"
import { onDatabase } from "./support/module"

const JAN = { email: EMAIL, customer_id: "cus_1" }

onDatabase(({ service, sql }) => {
  const facts = () => sql("select * from blacklist_ledger_fact order by id")
  const keys = () => sql("select * from blacklist_ledger_key order by fact_id, lookup_key")
  const found = async (rule: { id: string }) => (await countsOf(service, JAN))[rule.id]
  /** Makes every claim that nobody confirmed a dead one. */
  const lapse = async (seconds = 1) => {
    for (const table of ["fact", "key"]) {
      await sql(
        `update blacklist_ledger_${table} set expires_at = now() - make_interval(secs => ?)
          where expires_at < 'infinity'`,
        [seconds]
      )
    }
  }
  const claimed = async (cart_id: string) => {
    const made = await checkOut(service, cart_id, JAN)
    expect(made?.claim_id).toEqual(expect.any(String))
    return made?.claim_id as string
  }

  describe("a claim ends", () => {
    it("by being released: its place is free again", async () => {
      const rule = await autoRule(service, { limit: 1 })
      const id = await claimed("cart_1")
      expect((await checkOut(service, "cart_2", JAN))?.claim_id).toBeNull()
      await service.claims.release(id)
      expect([await facts(), await keys(), await found(rule)]).toEqual([[], [], 0])
      await claimed("cart_2")
      // Once more does no harm.
      await service.claims.release(id)
      expect(await found(rule)).toBe(1)
    })

    it("by being released after it was confirmed: the checkout failed after all", async () => {
      const rule = await autoRule(service)
      const id = await claimed("cart_1")
      await service.claims.confirm([{ cart_id: "cart_1", order_id: "order_1" }])
      await service.claims.release(id)
      expect([await facts(), await keys(), await found(rule)]).toEqual([[], [], 0])
    })

    it("by lapsing: it counts no more, and its place is free", async () => {
      const rule = await autoRule(service, { limit: 1 })
      await claimed("cart_1")
      await lapse()
      expect(await found(rule)).toBe(0)
      await claimed("cart_2")
    })

    it("or is found abandoned when its completion has had half a minute", async () => {
      await autoRule(service, { limit: 9 })
      for (const cart of ["cart_new", "cart_old", "cart_older", "cart_placed", "cart_dead"]) {
        await claimed(cart)
      }
      const age = (cart: string, seconds: number) =>
        sql(
          `update blacklist_ledger_fact set happened_at = now() - make_interval(secs => ?)
            where cart_id = ?`,
          [seconds, cart]
        )
      await age("cart_new", 29)
      await age("cart_old", 31)
      for (const cart of ["cart_older", "cart_placed", "cart_dead"]) await age(cart, 90)
      await service.claims.confirm([{ cart_id: "cart_placed", order_id: "order_1" }])
      await sql(
        "update blacklist_ledger_fact set expires_at = now() - interval '1 second' where cart_id = 'cart_dead'"
      )
      const abandoned = await service.claims.abandoned()
      expect(abandoned.map(({ cart_id }) => cart_id)).toEqual(["cart_older", "cart_old"])
      expect(Date.now() - Number(abandoned[1].claimed_at)).toBeGreaterThanOrEqual(30_000)
    })

    it("and is forgotten ten minutes after that", async () => {
      await autoRule(service)
      await claimed("cart_1")
      expect(await service.claims.deleteExpired()).toBe(0)
      await lapse(9 * 60)
      expect(await service.claims.deleteExpired()).toBe(0)
      await lapse(11 * 60)
      await claimed("cart_2")
      expect(await service.claims.deleteExpired()).toBe(1)
      expect((await facts()).map(({ cart_id }) => cart_id)).toEqual(["cart_2"])
      expect(await keys()).toHaveLength(4)
    })
  })

  describe("confirming", () => {
    it("makes it an order for good", async () => {
      const rule = await autoRule(service)
      await claimed("cart_1")
      expect(await service.claims.pendingCartIds()).toEqual(["cart_1"])
      const unknown = await service.claims.confirm([{ cart_id: "cart_1", order_id: "order_1" }])
      expect(unknown).toEqual([])
      expect(await service.claims.pendingCartIds()).toEqual([])
      await lapse()
      expect(await found(rule)).toBe(1)
      expect(await service.claims.deleteExpired()).toBe(0)
      // Once more is no news.
      expect(await service.claims.confirm([{ cart_id: "cart_1", order_id: "order_1" }])).toEqual([])
    })

    it("after the claim lapsed: it counts again", async () => {
      const rule = await autoRule(service)
      await claimed("cart_1")
      await lapse(60 * 60)
      expect(await found(rule)).toBe(0)
      await service.claims.confirm([{ cart_id: "cart_1", order_id: "order_1" }])
      expect(await found(rule)).toBe(1)
    })

    it("leaves an order where it is, once it is on record", async () => {
      await autoRule(service)
      await claimed("cart_1")
      await claimed("cart_2")
      await service.claims.confirm([{ cart_id: "cart_1", order_id: "order_1" }])
      const again = await service.claims.confirm([{ cart_id: "cart_2", order_id: "order_1" }])
      expect(again).toEqual([])
      expect(await service.claims.pendingCartIds()).toEqual(["cart_2"])
    })

    it("does not keep its own cart from another claim, when core lost the link", async () => {
      await autoRule(service, { limit: 1 })
      await claimed("cart_1")
      await service.claims.confirm([{ cart_id: "cart_1", order_id: "order_1" }])
      const again = await checkOut(service, "cart_1", JAN)
      expect(again).toMatchObject({ claim_id: null, rule_counts: [{ count: 0, limit: 1 }] })
      const another = await checkOut(service, "cart_2", JAN)
      expect(another).toMatchObject({ claim_id: null, rule_counts: [{ count: 1, limit: 1 }] })
    })

    it("rule_counts the orders that nothing is on record for", async () => {
      await autoRule(service)
      await claimed("cart_1")
      await service.ledger.record(orders(1, JAN))
      expect(
        await service.claims.confirm([
          { cart_id: "cart_1", order_id: "order_1" },
          { cart_id: "cart_2", order_id: "order_2" },
          { cart_id: null, order_id: "order_3" },
          { cart_id: null, order_id: "order_0" },
        ])
      ).toEqual(["order_2", "order_3"])
      expect(await service.claims.confirm([])).toEqual([])
    })
  })
})
