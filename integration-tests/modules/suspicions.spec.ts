import type { RuleAddressType } from "../../src/types/vocabulary"
import { ADDRESS, autoRule, countsOf, EMAIL, manualRule, suspicion } from "./support/ledger"
import { onDatabase } from "./support/module"
import { inHours, lookUp } from "./support/rows"

onDatabase(({ service, sql }) => {
  const facts = () =>
    sql("select source_id from blacklist_ledger_fact where kind = 'suspicion' order by source_id")
  const count = async (rule: { id: string }, who: Parameters<typeof countsOf>[1]) =>
    (await countsOf(service, who))[rule.id]
  const isSuspicious = async (who: Parameters<typeof lookUp>[1]) =>
    (await lookUp(service, who)).suspicious

  describe("who is on the list", () => {
    beforeEach(() => manualRule(service, { requires_suspicion: true }))

    it.each<[string, boolean, Parameters<typeof lookUp>[1]]>([
      ["by e-mail", true, { email: EMAIL }],
      ["by the same e-mail in another spelling", true, { email: " JAN+x@Spam.example" }],
      ["by customer record", true, { customer_id: "cus_1", email: "new@spam.example" }],
      [
        "with another e-mail and record",
        false,
        { customer_id: "cus_2", email: "anna@spam.example" },
      ],
      ["with the phone of a suspicion only", false, { phone: "+48600700800" }],
      ["of whom nothing is known", false, {}],
    ])("a shopper %s: %s", async (_, expected, who) => {
      await service.suspicions.insert([
        suspicion("blsus_1", { customer_id: "cus_1", phone: "+48600700800" }),
      ])
      expect(await isSuspicious(who)).toBe(expected)
    })

    it("nobody is asked for where no rule wants to know", async () => {
      await sql("delete from blacklist_manual_rule")
      await service.suspicions.insert([suspicion("blsus_1")])
      expect(await isSuspicious({ email: EMAIL })).toBe(false)
    })

    it.each([
      ["open", true],
      ["confirmed", true],
      ["dismissed", false],
    ] as const)("one that is %s: %s", async (status, expected) => {
      await service.suspicions.insert([suspicion("blsus_1", { status })])
      expect(await isSuspicious({ email: EMAIL })).toBe(expected)
    })

    it("until it is dismissed, and again when that is taken back", async () => {
      await service.suspicions.insert([suspicion("blsus_1")])
      for (const [status, expected] of [
        ["confirmed", true],
        ["dismissed", false],
        ["open", true],
        ["dismissed", false],
        ["confirmed", true],
      ] as const) {
        await service.suspicions.update("blsus_1", { status })
        expect([status, await isSuspicious({ email: EMAIL })]).toEqual([status, expected])
      }
      expect(await facts()).toEqual([{ source_id: "blsus_1" }])
    })

    it("until the last one is taken off", async () => {
      await service.suspicions.insert([suspicion("blsus_1"), suspicion("blsus_2")])
      await service.suspicions.remove(["blsus_1"])
      expect(await isSuspicious({ email: EMAIL })).toBe(true)
      await service.suspicions.remove(["blsus_2", "blsus_none"])
      expect(await isSuspicious({ email: EMAIL })).toBe(false)
      expect(await sql("select * from blacklist_ledger_key")).toEqual([])
    })
  })

  describe("how many there are", () => {
    const newRule = async (changes: Parameters<typeof manualRule>[1] = {}) => {
      const rule = await manualRule(service, {
        count: "suspicions",
        permitted_strikes: 9,
        ...changes,
      })
      await service.ledgerIndex.indexNewSets(1000)
      return rule
    }

    it("is counted by the details that a rule compares", async () => {
      const rule = await newRule({ attributes: ["phone"] })
      await service.suspicions.insert([
        suspicion("blsus_1", { phone: "+48 600 700 800" }),
        suspicion("blsus_2", { phone: "600700800", country_code: "pl", email: "a@spam.example" }),
        suspicion("blsus_3", { phone: "+48600700801" }),
        suspicion("blsus_4"),
      ])
      expect(await count(rule, { phone: "+48600700800" })).toBe(2)
    })

    it.each<[RuleAddressType, number, string]>([
      ["any", 2, "whichever address it was"],
      ["shipping", 1, "shipping only"],
      ["billing", 1, "billing only"],
    ])("at %s address: %d, %s", async (address_type, expected) => {
      const rule = await newRule({ attributes: ["street", "house_number", "city"], address_type })
      await service.suspicions.insert([
        suspicion("blsus_1", { ...ADDRESS, address_type: "shipping" }),
        suspicion("blsus_2", { ...ADDRESS, address_type: "billing" }),
      ])
      const cart = { shipping_address: ADDRESS, billing_address: ADDRESS }
      expect(await count(rule, cart)).toBe(expected)
    })

    it("goes by when they were put on the list", async () => {
      const rule = await newRule({ period: { value: 1, unit: "day" } })
      await service.suspicions.insert([suspicion("blsus_1"), suspicion("blsus_2")])
      await sql("update blacklist_suspicion set created_at = ? where id = 'blsus_1'", [
        inHours(-30),
      ])
      await service.suspicions.update("blsus_1", { status: "confirmed" })
      expect(await count(rule, { email: EMAIL })).toBe(1)
    })

    it("leaves out dismissed ones and those taken off", async () => {
      const rule = await newRule()
      const ids = ["blsus_1", "blsus_2", "blsus_3"]
      await service.suspicions.insert(ids.map((id) => suspicion(id)))
      expect(await count(rule, { email: EMAIL })).toBe(3)
      await service.suspicions.update("blsus_1", { status: "dismissed" })
      await service.suspicions.remove(["blsus_2"])
      expect(await count(rule, { email: EMAIL })).toBe(1)
    })

    it("is no count of orders, nor the other way round", async () => {
      await newRule()
      const orders = await autoRule(service)
      await service.suspicions.insert([suspicion("blsus_1")])
      expect(await count(orders, { email: EMAIL })).toBe(0)
    })
  })
})
