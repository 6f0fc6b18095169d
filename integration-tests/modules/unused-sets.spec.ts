import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { recordFacts } from "../../src/modules/blacklist/persistence/ledger/facts"
import {
  settledBelow,
  removeOnePageFromIndex,
  unusedSets,
} from "../../src/modules/blacklist/persistence/ledger/unused-sets"
import { RuleCache } from "../../src/modules/blacklist/persistence/rule-cache"
import { ADDRESS, checkOut, countsOf, EMAIL, manualRule, orders, suspicion } from "./support/ledger"
import { untilWaiting } from "./support/locks"
import { onDatabase } from "./support/module"
import { lookUp } from "./support/rows"

const JAN = { email: EMAIL, shipping_address: ADDRESS }
/** A rule that compares what no other rule does. */
const RULE = { attributes: ["email", "city"] as ("email" | "city")[], permitted_strikes: 9999 }
const OTHER = { attributes: ["last_name"] as "last_name"[], permitted_strikes: 9999 }

onDatabase(({ service, sql, knex, anotherProcess }) => {
  const found = async (rule: { id: string }, process = service) =>
    (await countsOf(process, JAN))[rule.id]
  const keys = async () =>
    (await sql("select count(*)::int as count from blacklist_ledger_key"))[0].count as number
  const sets = async () =>
    (await sql("select name from blacklist_ledger_set order by name")).map(({ name }) => name)
  const indexed = async (rule: Parameters<typeof manualRule>[1] = RULE) => {
    const made = await manualRule(service, rule)
    await service.ledgerIndex.indexNewSets(1000)
    return made
  }
  const twice = async () =>
    (
      await sql(
        `select count(*)::int as count from (select 1 from blacklist_ledger_key
           group by lookup_key, fact_id having count(*) > 1) t`
      )
    )[0].count
  const drop = (process = service) => process.ledgerIndex.dropUnusedSets(10_000)
  /** Takes one page of facts out from under the one unused set. */
  const removeFromIndex = async (size: number) => {
    const [set] = await unusedSets(knex())
    return await removeOnePageFromIndex(knex(), set, await settledBelow(knex()), size)
  }

  describe("a set that no rule compares any more", () => {
    it("goes with its keys, and those of other sets stay", async () => {
      await service.ledger.record(orders(7, JAN))
      const bare = await keys()
      const other = await indexed(OTHER)
      const withOther = await keys()
      const rule = await indexed()
      expect([withOther, await keys()]).toEqual([bare + 7, bare + 14])
      expect(await drop()).toBe(0)

      await service.deleteManualRules([rule.id])
      expect(await drop()).toBe(1)
      expect([await keys(), await sets()]).toEqual([withOther, ["rule:any:last_name"]])
      expect(await found(other)).toBe(7)
      expect(await drop()).toBe(0)
    })

    it("costs new facts nothing any more, in any process", async () => {
      const other = anotherProcess()
      const rule = await indexed()
      await lookUp(other, {})
      await service.deleteManualRules([rule.id])
      await drop()
      await other.ledger.record(orders(1, JAN))
      const withSet = await keys()
      await service.ledger.record(orders(1, JAN, new Date(), "second"))
      expect([withSet, await keys()]).toEqual([5, 10])
    })

    it("is indexed anew for a rule that compares it again, which counts all there is", async () => {
      await service.ledger.record(orders(7, JAN))
      const rule = await indexed()
      await service.deleteManualRules([rule.id])
      await drop()
      await service.ledger.record(orders(2, JAN, new Date(), "meanwhile"))

      const again = await manualRule(service, RULE)
      expect(await found(again)).toBe(0)
      await service.ledgerIndex.indexNewSets(1000)
      expect([await found(again), await twice()]).toEqual([9, 0])
    })

    it("of suspicions goes as well", async () => {
      await service.suspicions.insert([suspicion("blsus_1", ADDRESS)])
      const bare = await keys()
      const rule = await indexed({ ...RULE, count: "suspicions" })
      await service.deleteManualRules([rule.id])
      expect([await drop(), await keys()]).toEqual([1, bare])
    })

    it("goes when its last rule is deleted softly, or compares something else", async () => {
      const rules = [await indexed(), await indexed(OTHER), await indexed(OTHER)]
      await service.softDeleteManualRules([rules[0].id])
      await service.updateManualRules({ id: rules[1].id, attributes: ["phone"] } as never)
      expect(await drop()).toBe(1)
      expect(await sets()).toEqual(["rule:any:last_name"])
    })
  })

  it("a rule that is switched off keeps its set", async () => {
    const rule = await indexed()
    await service.updateManualRules({ id: rule.id, enabled: false })
    expect([await drop(), await sets()]).toEqual([0, ["rule:any:city,email"]])
  })

  describe("half-way", () => {
    const halfGone = async () => {
      await service.ledger.record(orders(7, JAN))
      const rule = await indexed()
      await service.deleteManualRules([rule.id])
      expect(await removeFromIndex(3)).toBe(3)
    }

    it("it goes on from where it was", async () => {
      const bare = async () => (await keys()) - 7 * 5
      await halfGone()
      expect(await bare()).toBe(4)
      expect([await removeFromIndex(3), await bare()]).toEqual([3, 1])
      expect([await removeFromIndex(3), await bare()]).toEqual([1, 0])
      expect([await drop(), await bare(), await sets()]).toEqual([1, 0, []])
    })

    it("a process that knows of fewer facts does not take it back", async () => {
      await service.ledger.record(orders(3, JAN))
      const before = await settledBelow(knex())
      const rule = await indexed()
      await service.ledger.record(orders(4, JAN, new Date(), "later"))
      await service.deleteManualRules([rule.id])
      const [set] = await unusedSets(knex())
      expect(await removeFromIndex(100)).toBe(7)
      expect(await removeOnePageFromIndex(knex(), set, before, 100)).toBe(0)

      const again = await manualRule(service, RULE)
      await service.ledgerIndex.indexNewSets(1000)
      expect([await found(again), await twice()]).toEqual([7, 0])
    })

    it("the job that files facts under new sets leaves it alone", async () => {
      await halfGone()
      const before = await keys()
      await indexed(OTHER)
      expect(await keys()).toBe(before + 7)
    })

    it("a rule that compares it again has it indexed, and it is not dropped", async () => {
      await halfGone()
      const again = await manualRule(service, RULE)
      expect(await found(again)).toBe(4)
      expect(await drop()).toBe(0)
      await service.ledgerIndex.indexNewSets(1000)
      expect([await found(again), await twice()]).toEqual([7, 0])
    })

    it("it stops when its time is up, after a page", async () => {
      await sql(`insert into blacklist_ledger_fact (kind, happened_at, hashes)
        select 'order', now(), '{}' from generate_series(1, 5001)`)
      const rule = await indexed()
      await service.deleteManualRules([rule.id])
      expect(await service.ledgerIndex.dropUnusedSets(-1)).toBe(0)
      expect(await sets()).toHaveLength(1)
      expect(await drop()).toBe(1)
    })
  })

  describe("at the same moment", () => {
    it("a rule that is being made keeps the set", async () => {
      await service.ledger.record(orders(7, JAN))
      const rule = await indexed()
      await service.deleteManualRules([rule.id])

      const making = await knex().transaction()
      await making.raw(
        `insert into blacklist_manual_rule (id, name, attributes, permitted_strikes, requires_suspicion,
                customer_group_ids, sales_channel_ids, action)
         values ('blmrule_new', 'New', '{email,city}', 9999, false, '{}', '{}', 'refuse')`
      )
      const dropping = drop(anotherProcess())
      await untilWaiting(making).finally(() => making.commit())
      expect([await dropping, await sets()]).toEqual([0, ["rule:any:city,email"]])
      await service.ledgerIndex.indexNewSets(1000)
      expect([await found({ id: "blmrule_new" }), await twice()]).toEqual([7, 0])
    })

    it("what is being written under the set is swept out with it", async () => {
      const rule = await indexed()
      await lookUp(service, {})
      await service.deleteManualRules([rule.id])
      const former = new RuleCache(knex())
      await former.refresh()
      const writing = await knex().transaction()
      await recordFacts(writing as unknown as Knex, former, orders(2, JAN))

      const dropping = drop(anotherProcess())
      await untilWaiting(writing).finally(() => writing.commit())
      expect([await dropping, await keys(), await sets()]).toEqual([1, 10, []])
    })

    it("any number of processes drop it once, while others check out and record", async () => {
      await service.ledger.record(orders(50, JAN))
      const kept = await indexed(OTHER)
      const rules = [await indexed(), await indexed({ ...RULE, attributes: ["phone", "email"] })]
      await service.deleteManualRules(rules.map(({ id }) => id))
      const processes = [service, anotherProcess(), anotherProcess()]
      const [dropped] = await Promise.all([
        Promise.all(processes.map(drop)),
        ...Array.from({ length: 12 }, (_, n) => checkOut(processes[n % 3], `cart_${n}`, JAN)),
        ...Array.from({ length: 12 }, (_, n) =>
          processes[n % 3].ledger.record(orders(2, JAN, new Date(), `more_${n}`))
        ),
      ])
      expect(dropped.reduce((sum, count) => sum + count)).toBe(2)
      expect(await sets()).toEqual(["rule:any:last_name"])
      // Each of the 86: by e-mail, by address, by the set that stays, and three times for the score.
      expect([await found(kept), await keys(), await twice()]).toEqual([86, 86 * 6, 0])
    })
  })
})
