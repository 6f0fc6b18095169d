import type { AutoRule, ManualRule } from "../../../../../types/rules"
import { AUTO_RULE_COUNT_BY, type AutoRuleCountBy } from "../../../../../types/vocabulary"
import {
  factKeys,
  hashesOf,
  KEY_NEEDS,
  type IdentityHashes,
  needsOf,
  countQueriesFor,
  type RuleSet,
  setOfRule,
  suspectKeys,
} from "../../rules"
import { JAN, shopper } from "../../__tests__/support"
import { autoRule, ruleSet, identity, manualRule } from "./support"

const MEMBER = hashesOf(shopper({ customer_id: "cus_1" }))

const ask = (
  rules: Partial<RuleSet>,
  who: IdentityHashes = MEMBER,
  channel: string | null = null,
  ipFromCart = false
) => countQueriesFor(ruleSet(rules), who, channel, ipFromCart)

const keysOf = (countQuery: { keys: { key: bigint }[] }) => countQuery.keys.map(({ key }) => key)

describe("what the ledger is asked", () => {
  it.each<[Partial<AutoRule>, string, number]>([
    [{ type: "orders", limit: 3 }, "order", 3],
    [{ type: "payment_failures", limit: 5 }, "payment_failure", 5],
  ])("for the auto rule %j: facts of kind %s, up to %d", (changes, kind, limit) => {
    const rule = autoRule(changes)
    expect(ask({ auto: [rule] })).toEqual([
      {
        rule: { type: "auto_rule", rule },
        kind,
        sets: expect.any(Array),
        keys: expect.any(Array),
        period: { value: 1, unit: "hour" },
        limit,
        distinct: null,
      },
    ])
  })

  it.each<[Partial<ManualRule>, string, number]>([
    [{ count: "orders", permitted_strikes: 3, period: null }, "order", 3],
    [
      { count: "suspicions", permitted_strikes: 1, period: { value: 2, unit: "week" } },
      "suspicion",
      1,
    ],
  ])("for the manual rule %j: facts of kind %s, up to %d", (changes, kind, limit) => {
    const rule = manualRule(changes)
    expect(ask({ manual: [rule] })).toEqual([
      {
        rule: { type: "manual_rule", rule },
        kind,
        sets: expect.any(Array),
        keys: expect.any(Array),
        period: changes.period,
        limit,
        distinct: null,
      },
    ])
  })

  it("is asked for auto rules first, in the order of the rules", () => {
    const rules = {
      auto: [autoRule({ id: "a1" }), autoRule({ id: "a2" })],
      manual: [manualRule({ id: "m1" }), manualRule({ id: "m2" })],
    }
    expect(ask(rules).map(({ rule }) => rule.rule.id)).toEqual(["a1", "a2", "m1", "m2"])
  })

  it.each<[AutoRuleCountBy, number, string]>([
    ["customer", 2, "the record and the e-mail"],
    ["email", 1, "the e-mail"],
    ["ip", 1, "the IP"],
    ["phone", 2, "both phones"],
    ["address", 2, "both addresses"],
  ])("counted by %s there are %d keys: %s", (count_by, count) => {
    expect(keysOf(ask({ auto: [autoRule({ count_by })] })[0])).toHaveLength(count)
  })

  it("a guest without a record is the same customer by e-mail", () => {
    const guest = hashesOf(JAN)
    const [byCustomer] = ask({ auto: [autoRule({ count_by: "customer" })] }, guest)
    const [byEmail] = ask({ auto: [autoRule({ count_by: "email" })] }, guest)
    expect(keysOf(byCustomer)).toEqual(keysOf(byEmail))
  })
})

describe("what a cart does not have is not asked for", () => {
  it.each(AUTO_RULE_COUNT_BY)("by %s, where nothing is known", (count_by) => {
    // Everybody is of the store.
    const asked = count_by === "store" ? [expect.anything()] : []
    expect(ask({ auto: [autoRule({ count_by })] }, identity())).toEqual(asked)
  })

  it("by attributes one of which is empty; the other rules are asked for", () => {
    const rules = [
      manualRule({ id: "m1", attributes: ["email", "company"] }),
      manualRule({ id: "m2", attributes: ["email"] }),
    ]
    const asked = ask({ manual: rules }, identity({ email: "jan@spam.example" }))
    expect(asked.map(({ rule }) => rule.rule.id)).toEqual(["m2"])
  })

  it("by IP, unless one may be noted for the cart", () => {
    const rules = {
      auto: [autoRule({ count_by: "ip" })],
      manual: [manualRule({ attributes: ["ip"] })],
    }
    expect(ask(rules, identity(), null, false)).toEqual([])
    expect(ask(rules, identity(), null, true).flatMap(({ keys }) => keys)).toEqual([
      { key: expect.anything(), needs: KEY_NEEDS.ip },
      { key: expect.anything(), needs: KEY_NEEDS.ip },
    ])
  })
})

describe("sales channels", () => {
  const rules = {
    auto: [
      autoRule({ id: "a all" }),
      autoRule({ id: "a web", sales_channel_ids: ["web"] }),
      autoRule({ id: "a app", sales_channel_ids: ["app"] }),
    ],
    manual: [
      manualRule({ id: "m all" }),
      manualRule({ id: "m both", sales_channel_ids: ["app", "web"] }),
      manualRule({ id: "m app", sales_channel_ids: ["app"] }),
    ],
  }

  it.each<[string | null, string[]]>([
    ["web", ["a all", "a web", "m all", "m both"]],
    ["app", ["a all", "a app", "m all", "m both", "m app"]],
    ["other", ["a all", "m all"]],
    [null, ["a all", "m all"]],
  ])("a cart of %s is asked about by %j", (channel, ids) => {
    expect(ask(rules, MEMBER, channel).map(({ rule }) => rule.rule.id)).toEqual(ids)
  })
})

describe("a rule for the whole store", () => {
  const inStore = (sales_channel_ids: string[]) => ({
    auto: [autoRule({ type: "payment_failures", count_by: "store", sales_channel_ids })],
  })
  const indexed = (sales_channel_id: string | null) =>
    factKeys({ kind: "payment_failure" }, identity({ sales_channel_id }), ruleSet())
  const finds = (channels: string[], channel: string | null, of: string | null) =>
    ask(inStore(channels), MEMBER, channel)
      .flatMap(keysOf)
      .some((key) => indexed(of).includes(key))

  it.each<[string[], string | null, string | null, boolean]>([
    [[], "web", "app", true],
    [[], null, null, true],
    [["web"], "web", "web", true],
    [["web"], "web", "app", false],
    [["web"], "web", null, false],
    [["web", "app"], "web", "app", true],
    [["web"], "app", "web", false],
  ])("of the channels %j finds for a cart in %s what failed in %s: %s", (channels, at, of, is) => {
    expect(finds(channels, at, of)).toBe(is)
  })
})

describe("what is indexed is found", () => {
  const sets = (["orders", "suspicions"] as const).map((count) => {
    const rule = manualRule({ attributes: ["phone", "city"], count })
    return { rule, kind: count === "orders" ? ("order" as const) : ("suspicion" as const) }
  })
  // Everybody's failures are the store's: above.
  const rules = ruleSet({
    auto: AUTO_RULE_COUNT_BY.filter((count_by) => count_by !== "store").flatMap((count_by) =>
      (["orders", "payment_failures"] as const).map((type) => autoRule({ type, count_by }))
    ),
    manual: sets.map(({ rule }) => rule),
    sets: sets.map(({ rule, kind }) => ({ ...setOfRule(rule), kind })),
  })

  it("by every rule, for the same shopper", () => {
    const asked = countQueriesFor(rules, MEMBER, null, false)
    expect(asked).toHaveLength(14)
    for (const countQuery of asked) {
      const indexed = factKeys({ kind: countQuery.kind }, MEMBER, rules)
      expect(indexed).toEqual(expect.arrayContaining(keysOf(countQuery)))
    }
  })

  it("and by none for somebody else", () => {
    const stranger = identity({ email: "piotr@honest.example", phones: ["+48111222333"] })
    for (const countQuery of countQueriesFor(rules, MEMBER, null, false)) {
      const indexed = factKeys({ kind: countQuery.kind }, stranger, rules)
      expect(indexed.filter((key) => keysOf(countQuery).includes(key))).toEqual([])
    }
  })

  it("a suspicion by customer or e-mail, whatever rules there are", () => {
    const keys = suspectKeys(MEMBER).map(({ key }) => key)
    expect(factKeys({ kind: "suspicion" }, MEMBER, ruleSet())).toEqual(expect.arrayContaining(keys))
    expect(suspectKeys(MEMBER)).toHaveLength(2)
    expect(suspectKeys(identity({ phones: ["+48600700800"] }))).toEqual([])
  })
})

describe("needsOf", () => {
  it.each<[string, boolean, boolean, Partial<ManualRule>[]]>([
    ["no rules", false, false, []],
    ["rules that ask for neither", false, false, [{}, {}]],
    ["one that asks for the list", true, false, [{}, { requires_suspicion: true }]],
    ["one that names groups", false, true, [{ customer_group_ids: ["vip"] }]],
    ["one for the unassigned", false, true, [{ for_unassigned_customers: true }]],
    ["one of each", true, true, [{ requires_suspicion: true }, { customer_group_ids: ["vip"] }]],
  ])("%s: suspicion %s, groups %s", (_, suspicion, groups, manual) => {
    const rules = ruleSet({ auto: [autoRule()], manual: manual.map(manualRule) })
    expect(needsOf(rules)).toEqual({ suspicion, groups })
  })
})
