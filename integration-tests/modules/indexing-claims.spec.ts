import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  indexOnePage,
  missingSets,
  registerSets,
  setsOfRules,
} from "../../src/modules/blacklist/persistence/ledger/sets"
import {
  ADDRESS,
  autoRule,
  checkOut,
  countsOf,
  EMAIL,
  manualRule,
  suspicion,
} from "./support/ledger"
import { untilWaiting } from "./support/locks"
import { onDatabase } from "./support/module"
import { lookUp } from "./support/rows"

const JAN = { email: EMAIL, customer_id: "cus_1", shipping_address: ADDRESS }
/** What a new rule compares that nothing was indexed under before. */
const NEW = { attributes: ["email", "city"] as ("email" | "city")[], permitted_strikes: 9999 }

onDatabase(({ service, sql, knex, anotherProcess }) => {
  const found = async (rule: { id: string }) => (await countsOf(service, JAN))[rule.id]
  /** Registers the sets of the rules without filing anything. */
  const registerOnly = async () => {
    await lookUp(service, {})
    await registerSets(knex(), missingSets(service.ruleSet))
  }

  describe("a claim that nobody confirmed yet", () => {
    const makeClaim = async () => {
      await autoRule(service, { limit: 9 })
      const claim = await checkOut(service, "cart_1", JAN)
      return claim?.claim_id as string
    }
    const lapse = () =>
      sql(
        "update blacklist_ledger_key set expires_at = now() - interval '1 second' where expires_at < 'infinity'"
      )

    it("is indexed as one: it counts, and lapses", async () => {
      await makeClaim()
      const rule = await manualRule(service, NEW)
      await service.ledgerIndex.indexNewSets(1000)
      expect(await found(rule)).toBe(1)
      await lapse()
      expect(await found(rule)).toBe(0)
    })

    it("is confirmed under the new set as well", async () => {
      await makeClaim()
      const rule = await manualRule(service, NEW)
      await service.ledgerIndex.indexNewSets(1000)
      await service.claims.confirm([{ cart_id: "cart_1", order_id: "order_1" }])
      await lapse()
      expect(await found(rule)).toBe(1)
    })

    /** Runs work that has to wait for a page that is being indexed. */
    const duringFiling = async (work: () => Promise<unknown>) => {
      await registerOnly()
      const filing = await knex().transaction()
      await indexOnePage(filing as unknown as Knex, setsOfRules(service.ruleSet.manual), 100)
      const working = work()
      await untilWaiting(knex()).finally(() => filing.commit())
      await working
    }
    const orphans = () =>
      sql(
        `select fact_id from blacklist_ledger_key k
          where not exists (select 1 from blacklist_ledger_fact f where f.id = k.fact_id)`
      )

    it("is confirmed wholly while it is being indexed", async () => {
      await makeClaim()
      const rule = await manualRule(service, NEW)
      await duringFiling(() => service.claims.confirm([{ cart_id: "cart_1", order_id: "order_1" }]))
      await lapse()
      expect(await found(rule)).toBe(1)
    })

    it("is released wholly while it is being indexed", async () => {
      const id = await makeClaim()
      const rule = await manualRule(service, NEW)
      await duringFiling(() => service.claims.release(id))
      expect([await found(rule), await orphans()]).toEqual([0, []])
    })

    it("gives way wholly to the cart's next one while it is being indexed", async () => {
      await makeClaim()
      const rule = await manualRule(service, NEW)
      await duringFiling(() => checkOut(anotherProcess(), "cart_1", JAN))
      expect([await found(rule), await orphans()]).toEqual([1, []])
    })

    it("and a suspicion that is dismissed while it is being indexed counts no more", async () => {
      await service.suspicions.insert([suspicion("blsus_1", ADDRESS)])
      const rule = await manualRule(service, { ...NEW, count: "suspicions" })
      await duringFiling(() => service.suspicions.update("blsus_1", { status: "dismissed" }))
      expect([await found(rule), await orphans()]).toEqual([0, []])
    })
  })
})
