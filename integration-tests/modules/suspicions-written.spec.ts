import { EMPTY_FACTS, shopperOf } from "../../src/modules/blacklist/screening"
import type { SuspectedPerson } from "../../src/modules/blacklist/persistence/suspicions"
import { ADDRESS, countsOf, EMAIL, manualRule, suspicion } from "./support/ledger"
import { onDatabase } from "./support/module"
import { inHours, lookUp } from "./support/rows"

onDatabase(({ service, sql, anotherProcess }) => {
  const facts = () =>
    sql("select source_id from blacklist_ledger_fact where kind = 'suspicion' order by source_id")
  const count = async (rule: { id: string }, who: Parameters<typeof countsOf>[1]) =>
    (await countsOf(service, who))[rule.id]
  const isSuspicious = async (who: Parameters<typeof lookUp>[1]) =>
    (await lookUp(service, who)).suspicious

  describe("the list and the ledger are written together", () => {
    it("one that is on the list already writes neither", async () => {
      await service.suspicions.insert([suspicion("blsus_1", { order_id: "order_1" })])
      await expect(
        service.suspicions.insert([
          suspicion("blsus_2"),
          suspicion("blsus_3", { order_id: "order_1" }),
        ])
      ).rejects.toThrow()
      expect(await sql("select id from blacklist_suspicion")).toEqual([{ id: "blsus_1" }])
      expect(await facts()).toEqual([{ source_id: "blsus_1" }])
    })

    it("existing ones are skipped where that is asked for", async () => {
      const automatic = { source: "automatic", cart_id: "cart_1" } as const
      expect(await service.suspicions.insert([suspicion("blsus_1", automatic)], true)).toEqual([
        "blsus_1",
      ])
      expect(
        await service.suspicions.insert(
          [suspicion("blsus_2", automatic), suspicion("blsus_3")],
          true
        )
      ).toEqual(["blsus_3"])
      expect(await facts()).toEqual([{ source_id: "blsus_1" }, { source_id: "blsus_3" }])
    })

    it("a great many are written together, or not at all, and taken off again", async () => {
      const many = Array.from({ length: 10_000 }, (_, n) =>
        suspicion(`blsus_${n}`, { order_id: `order_${n}` })
      )
      const twice = suspicion("blsus_twice", { order_id: "order_9999" })
      await expect(service.suspicions.insert([...many, twice])).rejects.toMatchObject({
        code: "23505",
      })
      expect([await sql("select 1 from blacklist_suspicion"), await facts()]).toEqual([[], []])

      const ids = many.map(({ id }) => id as string)
      expect(await service.suspicions.insert(many)).toEqual(ids)
      expect(await facts()).toHaveLength(10_000)
      expect(await service.suspicions.insert([...many, suspicion("blsus_new")], true)).toEqual([
        "blsus_new",
      ])
      expect(await service.suspicions.remove(ids)).toHaveLength(10_000)
      expect(await facts()).toEqual([{ source_id: "blsus_new" }])
    })

    it("the suspicion of a cart is written once, by however many processes at once", async () => {
      const processes = [service, anotherProcess(), anotherProcess()]
      const ids = await Promise.all(
        Array.from({ length: 15 }, (_, n) =>
          processes[n % 3].suspicions.insert(
            [suspicion(`blsus_${n}`, { source: "automatic", cart_id: "cart_1" })],
            true
          )
        )
      )
      expect(ids.flat()).toHaveLength(1)
      expect(await facts()).toEqual([{ source_id: ids.flat()[0] }])
    })

    it("what was taken off is put back exactly as it was, and counts again", async () => {
      const rule = await manualRule(service, { requires_suspicion: true, count: "suspicions" })
      await service.ledgerIndex.indexNewSets(1000)
      await service.suspicions.insert([suspicion("blsus_1", { ...ADDRESS, customer_id: "cus_1" })])
      const before = await sql("select * from blacklist_suspicion")
      const [removed] = await service.suspicions.remove(["blsus_1"])
      expect(await count(rule, { email: EMAIL })).toBe(0)

      await service.suspicions.insert([removed])
      expect(await sql("select * from blacklist_suspicion")).toEqual(before)
      expect(await count(rule, { email: EMAIL })).toBe(1)
      expect(await isSuspicious({ customer_id: "cus_1" })).toBe(true)
      const [{ same }] = await sql(
        `select f.happened_at = date_trunc('milliseconds', s.created_at) as same
           from blacklist_ledger_fact f join blacklist_suspicion s on s.id = f.source_id`
      )
      expect(same).toBe(true)
    })

    it("verdicts at once end with one that both agree on", async () => {
      await manualRule(service, { requires_suspicion: true })
      await service.suspicions.insert([suspicion("blsus_1")])
      const processes = [service, anotherProcess()]
      for (let round = 0; round < 5; round++) {
        await Promise.all(
          Array.from({ length: 10 }, (_, n) =>
            processes[n % 2].suspicions.update("blsus_1", {
              status: n % 3 ? "dismissed" : "confirmed",
            })
          )
        )
        const [{ status }] = await sql("select status from blacklist_suspicion")
        expect(await isSuspicious({ email: EMAIL })).toBe(status === "confirmed")
      }
    })
  })

  describe("the suspicion of a cart that became an order", () => {
    const automatic = { source: "automatic", cart_id: "cart_1" } as const

    it("gets the order, once", async () => {
      await service.suspicions.insert([suspicion("blsus_1", automatic)])
      const link = { cart_id: "cart_1", order_id: "order_1" }
      expect(await service.suspicions.attachOrder(link)).toBe("blsus_1")
      expect(await sql("select order_id from blacklist_suspicion")).toEqual([
        { order_id: "order_1" },
      ])
      expect(await service.suspicions.attachOrder(link)).toBeNull()
    })

    it.each<[string, Parameters<typeof suspicion>[1]]>([
      ["of another cart", { ...automatic, cart_id: "cart_2" }],
      ["that an admin wrote", { source: "manual", cart_id: "cart_1" }],
    ])("is not one %s", async (_, changes) => {
      await service.suspicions.insert([suspicion("blsus_1", changes)])
      expect(
        await service.suspicions.attachOrder({ cart_id: "cart_1", order_id: "order_1" })
      ).toBeNull()
    })

    it("stays without where the order is on the list by itself", async () => {
      await service.suspicions.insert([
        suspicion("blsus_1", automatic),
        suspicion("blsus_2", { order_id: "order_1" }),
      ])
      expect(
        await service.suspicions.attachOrder({ cart_id: "cart_1", order_id: "order_1" })
      ).toBeNull()
    })
  })

  const nobody = shopperOf(EMPTY_FACTS)
  const jan = shopperOf({ ...EMPTY_FACTS, email: EMAIL })
  const anna = shopperOf({ ...EMPTY_FACTS, email: "anna@spam.example" })

  it.each<[string, number, Partial<SuspectedPerson>]>([
    ["by e-mail", 2, { shopper: jan }],
    ["by customer", 2, { customer_ids: ["cus_1"] }],
    ["by customer, of several", 2, { customer_ids: ["cus_1", "cus_2"] }],
    ["by cart", 2, { cart_ids: ["cart_1", "cart_3", "cart_4", "cart_6", "cart_9"] }],
    ["by all, each once", 3, { customer_ids: ["cus_1"], shopper: jan, cart_ids: ["cart_2"] }],
    ["of somebody else", 0, { customer_ids: ["cus_2"], shopper: anna }],
    ["of nobody", 0, {}],
  ])("automatic suspicions %s: %d", async (_, expected, who) => {
    const automatic = (n: number) => ({ source: "automatic" as const, cart_id: `cart_${n}` })
    await service.suspicions.insert([
      suspicion("1", { ...automatic(1), email: "Jan+1@spam.example" }),
      suspicion("2", { ...automatic(2), customer_id: "cus_1" }),
      suspicion("3", { ...automatic(3), customer_id: "cus_1", email: "other@spam.example" }),
      suspicion("4", { ...automatic(4), customer_id: "cus_1", status: "dismissed" }),
      suspicion("5", { customer_id: "cus_1" }),
      suspicion("6", { ...automatic(6), customer_id: "cus_1" }),
    ])
    await sql("update blacklist_suspicion set created_at = ? where id = '6'", [inHours(-3)])
    const person = { shopper: nobody, customer_ids: [], cart_ids: [], ...who }
    const found = await service.suspicions.countAutomatic(person, inHours(-2))
    const newest = { 0: null, 2: expect.any(String), 3: expect.any(String) }[expected]
    expect(found).toEqual({ count: expected, newest_id: newest })
  })
})
