import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { recordFacts } from "../../src/modules/blacklist/persistence/ledger/facts"
import {
  indexOnePage,
  missingSets,
  registerSets,
  setsOfRules,
} from "../../src/modules/blacklist/persistence/ledger/sets"
import { RuleCache } from "../../src/modules/blacklist/persistence/rule-cache"
import {
  ADDRESS,
  autoRule,
  countsOf,
  EMAIL,
  manualRule,
  order,
  orders,
  suspicion,
} from "./support/ledger"
import { untilWaiting } from "./support/locks"
import { onDatabase } from "./support/module"
import { inHours, lookUp } from "./support/rows"

const JAN = { email: EMAIL, customer_id: "cus_1", shipping_address: ADDRESS }
/** What a new rule compares that nothing was indexed under before. */
const NEW = { attributes: ["email", "city"] as ("email" | "city")[], permitted_strikes: 9999 }

onDatabase(({ service, sql, knex, anotherProcess }) => {
  const found = async (rule: { id: string }, process = service) =>
    (await countsOf(process, JAN))[rule.id]
  const pending = async () =>
    (await sql("select pending_below::int as below from blacklist_ledger_set order by id")).map(
      ({ below }) => below as number
    )
  /** The keys of an order that no rule of this spec has been filed for. */
  let unfiled = 0
  /** Registers the sets of the rules without filing anything. */
  const registerOnly = async () => {
    await lookUp(service, {})
    await registerSets(knex(), missingSets(service.ruleSet))
    const [{ most }] = await sql<{ most: number | null }>(
      "select max(n)::int as most from (select count(*) as n from blacklist_ledger_key group by fact_id) k"
    )
    unfiled = most ?? 0
  }
  const filePage = (size: number) => indexOnePage(knex(), setsOfRules(service.ruleSet.manual), size)
  describe("a new manual rule", () => {
    it("knows the past once it is indexed, and what happens meanwhile at once", async () => {
      await service.ledger.record(orders(3, JAN))
      const rule = await manualRule(service, NEW)
      expect(await found(rule)).toBe(0)

      await registerOnly()
      await service.ledger.record(orders(2, JAN, new Date(), "meanwhile"))
      expect(await found(rule)).toBe(2)

      expect(await service.ledgerIndex.indexNewSets(1000)).toBe(true)
      expect(await found(rule)).toBe(5)
      expect(await pending()).toEqual([0])
    })

    it("is indexed once: neither again nor for a rule that compares the same", async () => {
      await service.ledger.record(orders(3, JAN))
      await manualRule(service, NEW)
      await service.ledgerIndex.indexNewSets(1000)
      const keys = () => sql("select count(*)::int as count from blacklist_ledger_key")
      const before = await keys()
      const again = await manualRule(service, { ...NEW, attributes: ["city", "email"] })
      expect(await service.ledgerIndex.indexNewSets(1000)).toBe(true)
      expect([await keys(), await found(again)]).toEqual([before, 3])
    })

    it("needs none in an empty ledger, and none for rules that are switched off", async () => {
      await manualRule(service, NEW)
      await manualRule(service, { attributes: ["phone"], enabled: false })
      expect(await service.ledgerIndex.indexNewSets(1000)).toBe(true)
      expect(await pending()).toEqual([0])
    })

    it("that counts suspicions files those, and orders are left alone", async () => {
      await service.suspicions.insert([
        suspicion("blsus_1", ADDRESS),
        suspicion("blsus_2", { ...ADDRESS, status: "dismissed" }),
      ])
      await service.ledger.record(orders(3, JAN))
      const rule = await manualRule(service, { ...NEW, count: "suspicions" })
      await service.ledgerIndex.indexNewSets(1000)
      expect(await found(rule)).toBe(1)
    })

    it("keeps the moment at which each order happened", async () => {
      await service.ledger.record([order("old", JAN, inHours(-30)), order("new", JAN, inHours(-3))])
      const rule = await manualRule(service, { ...NEW, period: { value: 1, unit: "day" } })
      await service.ledgerIndex.indexNewSets(1000)
      expect(await found(rule)).toBe(1)
    })

    it("finds what lacks its details under no key", async () => {
      await service.ledger.record([order("order_1", { email: EMAIL }), order("order_2", JAN)])
      const rule = await manualRule(service, NEW)
      await service.ledgerIndex.indexNewSets(1000)
      expect(await found(rule)).toBe(1)
    })
  })

  describe("filing in pages", () => {
    /** The orders that the rule finds, by number. */
    const indexed = async (): Promise<string[]> => {
      const rows = await sql<{ order_id: string }>(
        `select f.order_id from blacklist_ledger_key k join blacklist_ledger_fact f on f.id = k.fact_id
          group by f.order_id having count(*) > ? order by f.order_id`,
        [unfiled]
      )
      return rows.map(({ order_id }) => order_id)
    }

    it("goes from the newest to the oldest, page by page", async () => {
      await service.ledger.record(orders(7, JAN))
      await manualRule(service, NEW)
      await registerOnly()
      expect(await indexed()).toEqual([])
      expect(await filePage(3)).toBe(3)
      expect(await indexed()).toEqual(["order_4", "order_5", "order_6"])
      expect(await filePage(3)).toBe(3)
      expect(await indexed()).toHaveLength(6)
      expect(await filePage(3)).toBe(1)
      expect(await indexed()).toHaveLength(7)
      expect(await filePage(3)).toBeNull()
    })

    it("ends also where the last page is a full one", async () => {
      await service.ledger.record(orders(6, JAN))
      await manualRule(service, NEW)
      await registerOnly()
      const looked: (number | null)[] = []
      while (looked.length < 4) looked.push(await filePage(3))
      expect(looked).toEqual([3, 3, 0, null])
      expect(await indexed()).toHaveLength(6)
    })

    it("of two rules files one after the other", async () => {
      await service.ledger.record(orders(4, JAN))
      const first = await manualRule(service, NEW)
      const second = await manualRule(service, { ...NEW, attributes: ["first_name"] })
      await registerOnly()
      await filePage(10)
      expect([await found(first), await found(second)]).toEqual([4, 0])
      await filePage(10)
      expect([await found(first), await found(second)]).toEqual([4, 4])
    })

    it("stops when its time is up, and goes on the next time", async () => {
      await sql(`insert into blacklist_ledger_fact (kind, happened_at, hashes)
        select 'order', now(), '{}' from generate_series(1, 5001)`)
      await manualRule(service, NEW)
      expect(await service.ledgerIndex.indexNewSets(-1)).toBe(false)
      expect((await pending())[0]).toBeGreaterThan(0)
      expect(await service.ledgerIndex.indexNewSets(60_000)).toBe(true)
      expect(await pending()).toEqual([0])
    })

    it("that is killed in the middle of a page leaves nothing of it, and goes on after it", async () => {
      await service.ledger.record(orders(7, JAN))
      const rule = await manualRule(service, NEW)
      await registerOnly()
      await filePage(3)
      const before = await pending()

      // The keys cannot be written until the lock is released: it is killed right there.
      const blocker = await knex().transaction()
      await blocker.raw("lock table blacklist_ledger_key in share mode")
      const killed = anotherProcess()
        .ledgerIndex.indexNewSets(1000)
        .then(
          () => "done",
          () => "killed"
        )
      try {
        const [worker] = await untilWaiting(knex())
        await sql("select pg_terminate_backend(?)", [worker])
        expect(await killed).toBe("killed")
      } finally {
        await blocker.commit()
      }

      expect([await pending(), (await indexed()).length]).toEqual([before, 3])
      expect(await service.ledgerIndex.indexNewSets(1000)).toBe(true)
      expect([await found(rule), (await indexed()).length]).toEqual([7, 7])
    })

    it("is done once by however many processes at once", async () => {
      await service.ledger.record(orders(50, JAN))
      const rules = [
        await manualRule(service, NEW),
        await manualRule(service, { ...NEW, attributes: ["last_name"] }),
      ]
      const processes = [service, anotherProcess(), anotherProcess()]
      await Promise.all(processes.map(({ ledgerIndex }) => ledgerIndex.indexNewSets(10_000)))
      await service.ledgerIndex.indexNewSets(10_000)
      expect([await found(rules[0]), await found(rules[1])]).toEqual([50, 50])
      const [{ twice }] = await sql(
        `select count(*)::int as twice from (select 1 from blacklist_ledger_key
           group by lookup_key, fact_id having count(*) > 1) t`
      )
      expect(twice).toBe(0)
    })

    it("begins after what is being written by the old sets: it is due for filing", async () => {
      await autoRule(service)
      await lookUp(service, {})
      const writing = await knex().transaction()
      const former = new RuleCache(knex())
      await former.refresh()
      await recordFacts(writing as unknown as Knex, former, orders(2, JAN))

      const rule = await manualRule(service, NEW)
      const filing = anotherProcess().ledgerIndex.indexNewSets(1000)
      await untilWaiting(knex()).finally(() => writing.commit())
      await filing
      expect(await found(rule)).toBe(2)
    })

    it("misses nothing of what is recorded at the same moment", async () => {
      await service.ledger.record(orders(20, JAN))
      const processes = [service, anotherProcess(), anotherProcess()]
      const rule = await manualRule(service, NEW)
      await Promise.all([
        ...Array.from({ length: 12 }, (_, n) =>
          processes[n % 3].ledger.record(orders(5, JAN, new Date(), `more_${n}`))
        ),
        ...processes.map(({ ledgerIndex }) => ledgerIndex.indexNewSets(10_000)),
      ])
      await service.ledgerIndex.indexNewSets(10_000)
      expect(await found(rule)).toBe(80)
      const [{ twice }] = await sql(
        `select count(*)::int as twice from (select 1 from blacklist_ledger_key
           group by lookup_key, fact_id having count(*) > 1) t`
      )
      expect(twice).toBe(0)
    })
  })
})
