import type { RuleAction, RuleAddressType } from "../../../../../types/vocabulary"
import { type RuleCount, type Audience, isContested, refuses, ruleReasons } from "../../rules"
import { autoRuleCount, manualRuleCount, questionOf } from "./support"

const MEMBER: Audience = { is_guest: false, group_ids: [], suspicious: false }
const GUEST: Audience = { ...MEMBER, is_guest: true }

const idsOf = (rule_counts: RuleCount[], audience = MEMBER) =>
  ruleReasons(rule_counts, audience).map(({ id }) => id)

describe("which rules hit", () => {
  it.each<[number, number, boolean, string]>([
    [3, 0, false, "none before"],
    [3, 2, false, "the third is let through"],
    [3, 3, true, "the fourth is not"],
    [3, 4, true, "nor any after it"],
    [1, 1, true, "one and no more"],
  ])("limit %d, %d found: %s, %s", (limit, count, hits) => {
    expect(ruleReasons([autoRuleCount({ limit }, count)], MEMBER)).toHaveLength(Number(hits))
    const manual = manualRuleCount({ permitted_strikes: limit }, count)
    expect(ruleReasons([manual], MEMBER)).toHaveLength(Number(hits))
  })

  it("a manual rule only those it is for, an auto rule everybody", () => {
    const rule_counts = [
      autoRuleCount({ id: "auto" }),
      manualRuleCount({ id: "guests", only_for_guests: true }),
      manualRuleCount({ id: "suspects", requires_suspicion: true }),
      manualRuleCount({ id: "vips", customer_group_ids: ["vip"] }),
      manualRuleCount({ id: "all" }),
    ]
    expect(idsOf(rule_counts, MEMBER)).toEqual(["auto", "all"])
    expect(idsOf(rule_counts, GUEST)).toEqual(["auto", "guests", "all"])
    expect(idsOf(rule_counts, { ...MEMBER, suspicious: true })).toEqual(["auto", "suspects", "all"])
    expect(idsOf(rule_counts, { ...MEMBER, group_ids: ["vip"] })).toEqual(["auto", "vips", "all"])
  })
})

describe("the order of reasons", () => {
  const ACTIONS: RuleAction[] = ["flag", "refuse", "blacklist"]

  it("auto rules before manual ones, of each kind the strongest action first", () => {
    const rule_counts = [
      ...ACTIONS.map((action) => manualRuleCount({ id: `manual ${action}`, action })),
      ...ACTIONS.map((action) => autoRuleCount({ id: `auto ${action}`, action })),
    ]
    expect(idsOf(rule_counts)).toEqual([
      "auto blacklist",
      "auto refuse",
      "auto flag",
      "manual blacklist",
      "manual refuse",
      "manual flag",
    ])
  })

  it("an auto rule that flags comes before a manual rule that refuses, as in the contract", () => {
    const rule_counts = [
      manualRuleCount({ id: "manual", action: "refuse" }),
      autoRuleCount({ id: "auto", action: "flag" }),
    ]
    expect(idsOf(rule_counts)).toEqual(["auto", "manual"])
  })

  it("of rules with the same action the elder one first", () => {
    const rule_counts = ["first", "second", "third"].map((id) =>
      autoRuleCount({ id, action: "refuse" })
    )
    expect(idsOf(rule_counts)).toEqual(["first", "second", "third"])
  })
})

describe("what a reason says", () => {
  it("of an auto rule: what it counts by, how many, of how many, in which period", () => {
    const answer = autoRuleCount({ id: "blarule_7", count_by: "phone", action: "refuse" }, 4)
    expect(ruleReasons([answer], MEMBER)).toEqual([
      {
        type: "auto_rule",
        id: "blarule_7",
        name: "Too many orders",
        action: "refuse",
        mode: "enforce",
        detail: {
          matched: ["phone"],
          count: 4,
          count_is_floor: true,
          limit: 3,
          period: { value: 1, unit: "hour" },
        },
      },
    ])
  })

  it("of an auto rule on different values: of what", () => {
    const answer = autoRuleCount({ count_by: "ip", distinct: "email" })
    expect(ruleReasons([answer], MEMBER)[0].detail).toMatchObject({
      matched: ["ip"],
      distinct: "email",
    })
  })

  it.each<[RuleAddressType, { address_type?: string }, string]>([
    ["any", {}, "either address"],
    ["shipping", { address_type: "shipping" }, "the shipping address"],
    ["billing", { address_type: "billing" }, "the billing address"],
  ])("of a manual rule: its attributes, and for %s %j: %s", (address_type, detail) => {
    const answer = manualRuleCount({
      id: "blmrule_7",
      attributes: ["street", "city"],
      address_type,
      mode: "monitor",
    })
    expect(ruleReasons([answer], MEMBER)).toEqual([
      {
        type: "manual_rule",
        id: "blmrule_7",
        name: "Same address",
        action: "blacklist",
        mode: "monitor",
        detail: {
          matched: ["street", "city"],
          count: 3,
          count_is_floor: true,
          limit: 3,
          period: null,
          ...detail,
        },
      },
    ])
  })

  it("is a copy: a reason that is changed changes no rule", () => {
    const answer = manualRuleCount({ attributes: ["email"] })
    const [reason] = ruleReasons([answer], MEMBER)
    if (reason.type === "manual_rule") reason.detail.matched.push("phone")
    expect(reason.detail).toMatchObject({ matched: ["email", "phone"] })
    expect(ruleReasons([answer], MEMBER)[0].detail).toMatchObject({ matched: ["email"] })
  })
})

describe("isContested", () => {
  it.each<[string, boolean, RuleCount, Audience]>([
    ["an auto rule on orders", true, autoRuleCount({ type: "orders" }), MEMBER],
    ["an auto rule on failed payments", false, autoRuleCount({ type: "payment_failures" }), MEMBER],
    ["a manual rule on orders", true, manualRuleCount({ count: "orders" }), MEMBER],
    ["a manual rule on suspicions", false, manualRuleCount({ count: "suspicions" }), MEMBER],
    [
      "a manual rule that is not for them",
      false,
      manualRuleCount({ only_for_guests: true }),
      MEMBER,
    ],
    ["a manual rule that is for them", true, manualRuleCount({ only_for_guests: true }), GUEST],
  ])("%s: %s", (_, contested, answer, audience) => {
    expect(isContested(questionOf(answer), audience)).toBe(contested)
  })
})

describe("refuses", () => {
  it.each([
    ["enforce", "blacklist", true],
    ["enforce", "refuse", true],
    ["enforce", "flag", false],
    ["monitor", "blacklist", false],
    ["monitor", "refuse", false],
    ["monitor", "flag", false],
  ] as const)("a rule in mode %s with action %s: %s", (mode, action, expected) => {
    expect(refuses(questionOf(autoRuleCount({ mode, action })))).toBe(expected)
    expect(refuses(questionOf(manualRuleCount({ mode, action })))).toBe(expected)
  })
})
