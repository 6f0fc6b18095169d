import { RuleCache } from "../../src/modules/blacklist/persistence/rule-cache"
import { autoRule, countsOf, EMAIL, manualRule } from "./support/ledger"
import { onDatabase } from "./support/module"
import { lookUp } from "./support/rows"

onDatabase(({ service, sql, knex, anotherProcess }) => {
  const revision = async (): Promise<string | undefined> =>
    (await sql("select revision from blacklist_rule_revision"))[0]?.revision

  /** The rules that a process asks the ledger about at its next checkout. */
  const asked = async (process = service) =>
    Object.keys(await countsOf(process, { email: EMAIL })).sort()

  it("is none where no rule was ever made", async () => {
    expect(await revision()).toBeUndefined()
    await lookUp(service, { email: EMAIL })
    expect(service.ruleSet).toEqual({ revision: null, auto: [], manual: [], sets: [] })
  })

  describe("changes with every way of writing a rule, and another process notices", () => {
    const ids = { auto: "", manual: "" }
    beforeEach(async () => {
      ids.auto = (await autoRule(service)).id
      ids.manual = (await manualRule(service)).id
    })

    it.each<[string, () => Promise<unknown>, () => string[]]>([
      ["creating one", () => autoRule(service, { name: "new" }), () => ["new", "auto", "manual"]],
      [
        "changing an auto rule",
        () => service.updateAutoRules({ id: ids.auto, enabled: false }),
        () => ["manual"],
      ],
      [
        "changing a manual rule",
        () => service.updateManualRules({ id: ids.manual, enabled: false }),
        () => ["auto"],
      ],
      ["deleting one", () => service.deleteAutoRules([ids.auto]), () => ["manual"]],
      ["deleting the other", () => service.deleteManualRules([ids.manual]), () => ["auto"]],
      ["deleting one softly", () => service.softDeleteManualRules([ids.manual]), () => ["auto"]],
      ["SQL", () => sql("update blacklist_auto_rule set enabled = false"), () => ["manual"]],
      ["emptying a table", () => sql("truncate blacklist_auto_rule"), () => ["manual"]],
      ["emptying the other", () => sql("truncate blacklist_manual_rule"), () => ["auto"]],
    ])("%s", async (_, write, left) => {
      const other = anotherProcess()
      expect(await asked(other)).toEqual([ids.auto, ids.manual].sort())
      const before = await revision()

      await write()

      expect(await revision()).not.toBe(before)
      const named = await sql<{ id: string }>(
        "select id from blacklist_auto_rule where name = 'new'"
      )
      const expected = left().map((name) => ({ ...ids, new: named[0]?.id })[name])
      expect(await asked(other)).toEqual(expected.sort())
      expect(other.ruleSet.revision).toBe(await revision())
    })

    it("bringing a deleted one back", async () => {
      const other = anotherProcess()
      await service.softDeleteManualRules([ids.manual])
      expect(await asked(other)).toEqual([ids.auto])
      await service.restoreManualRules([ids.manual])
      expect(await asked(other)).toEqual([ids.auto, ids.manual].sort())
    })

    it("a rule's limit and action are those of now", async () => {
      const other = anotherProcess()
      await asked(other)
      await service.updateAutoRules({ id: ids.auto, limit: 7, action: "flag" })
      const { rule_counts } = await lookUp(other, { email: EMAIL })
      const answer = rule_counts.find(({ rule }) => rule.rule.id === ids.auto)
      expect([answer?.limit, answer?.rule.rule.action]).toEqual([7, "flag"])
    })

    it("facts being indexed under a new set", async () => {
      const before = await revision()
      await service.ledgerIndex.indexNewSets(1000)
      expect(await revision()).not.toBe(before)
    })
  })

  it("stays while nothing is written but settings, entries, facts and statuses", async () => {
    await autoRule(service)
    await manualRule(service)
    await service.ledgerIndex.indexNewSets(1000)
    const before = await revision()
    await sql("update blacklist_ledger_set set pending_below = 0")
    await service.changeSettings((settings) => settings)
    await service.origins.save("cart_1", { ip: null, customer_id: null })
    await service.ledger.record([])
    await asked()
    expect(await revision()).toBe(before)
  })

  it("a change that is undone with its transaction is none", async () => {
    const { id } = await autoRule(service)
    const before = await revision()
    await knex()
      .transaction(async (transaction) => {
        await transaction.raw("delete from blacklist_auto_rule")
        throw new Error("undone")
      })
      .catch(() => undefined)
    expect([await revision(), await asked()]).toEqual([before, [id]])
  })

  describe("a copy of the rules", () => {
    it("is as it was made: eldest first, without those switched off or deleted", async () => {
      const first = await autoRule(service, { name: "first" })
      await autoRule(service, { enabled: false })
      const gone = await autoRule(service)
      const last = await autoRule(service, { name: "last", sales_channel_ids: ["sc_1"] })
      await service.softDeleteAutoRules([gone.id])
      const { auto, revision: known } = await new RuleCache(knex()).refresh()
      expect(auto.map(({ id, name }) => [id, name])).toEqual([
        [first.id, "first"],
        [last.id, "last"],
      ])
      expect(auto[1]).toMatchObject({
        limit: 3,
        period: { value: 1, unit: "hour" },
        block_duration: null,
        sales_channel_ids: ["sc_1"],
      })
      expect(known).toBe(await revision())
    })

    it("that is always stale is given up on after a few attempts", async () => {
      const ruleCache = new RuleCache(knex())
      const countQuery = jest.fn(async () => "answer")
      expect(await ruleCache.withFreshRules(countQuery, () => true)).toBe("answer")
      expect(countQuery).toHaveBeenCalledTimes(4)
    })
  })
})
