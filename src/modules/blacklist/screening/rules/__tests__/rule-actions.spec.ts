import type { Reason } from "../../../../../types/decision"
import type { DecisionStage, Mode, ReasonType, RuleAction } from "../../../../../types/vocabulary"
import { ruleActionsOf } from "../../rules"
import { conclude } from "../../verdict"
import { autoRule, ruleSet, manualRule } from "./support"

const RULES = ruleSet({
  auto: [autoRule({ id: "a1", block_duration: { value: 2, unit: "day" } }), autoRule({ id: "a2" })],
  manual: [manualRule({ id: "m1", name: "Same phone" })],
})

const reason = (
  type: ReasonType,
  id: string | null,
  action: Reason["action"],
  mode: Mode = "enforce",
  detail: object = {}
): Reason => ({ type, id, name: null, action, mode, detail }) as Reason

const auto = (action: RuleAction, mode?: Mode, id = "a1") => reason("auto_rule", id, action, mode)
const manual = (action: RuleAction, mode?: Mode, id = "m1") =>
  reason("manual_rule", id, action, mode)
const banBy = (source: string, source_id: string, customer_id = "cus_1") =>
  reason("customer_status", "blstat_1", "refuse", "enforce", { source, source_id, customer_id })

const followed = (reasons: Reason[], stage: DecisionStage = "complete_cart") => {
  const { ban, uses } = ruleActionsOf(conclude(reasons), stage, RULES)
  return [ban?.source_id ?? null, uses.map(({ rule }) => rule.id)]
}

describe("what follows from a decision", () => {
  it.each<[string, string | null, string[], Reason[]]>([
    ["nothing found", null, [], []],
    ["an auto rule that bans", "a1", ["a1"], [auto("blacklist")]],
    ["an auto rule that refuses", null, ["a1"], [auto("refuse")]],
    ["an auto rule that flags", null, ["a1"], [auto("flag")]],
    ["an auto rule that is only monitored", null, [], [auto("blacklist", "monitor")]],
    ["a manual rule that bans: it is no use of an auto rule", "m1", [], [manual("blacklist")]],
    ["a manual rule that refuses", null, [], [manual("refuse")]],
    [
      "two auto rules: the first one bans, both are used",
      "a1",
      ["a1", "a2"],
      [auto("blacklist"), auto("blacklist", "enforce", "a2")],
    ],
    [
      "a rule that refuses before one that bans: no ban",
      null,
      ["a1"],
      [auto("refuse"), manual("blacklist")],
    ],
    [
      "a monitored rule before one that bans",
      "m1",
      [],
      [auto("blacklist", "monitor"), manual("blacklist")],
    ],
    ["an auto rule named twice is used once", null, ["a1"], [auto("refuse"), auto("refuse")]],
    ["a ban that an auto rule set: a use", null, ["a1"], [banBy("auto_rule", "a1")]],
    ["a ban that a manual rule set", null, [], [banBy("manual_rule", "m1")]],
    ["a ban that an admin set", null, [], [banBy("manual", "a1")]],
    [
      "a ban by an auto rule that hits again: one use",
      null,
      ["a1"],
      [banBy("auto_rule", "a1"), auto("blacklist")],
    ],
    [
      "a block entry before a rule: the rule is used, its ban is not set",
      null,
      ["a1"],
      [reason("entry", "blent_1", "block"), auto("blacklist")],
    ],
    [
      "an allow entry before a rule: nothing at all",
      null,
      [],
      [reason("entry", "blent_1", "allow"), auto("blacklist")],
    ],
    ["a rule that is gone", null, [], [auto("blacklist", "enforce", "a9")]],
    ["a manual rule that is gone", null, [], [manual("blacklist", "enforce", "m9")]],
    ["a check that says blacklist is no rule", null, [], [reason("check", null, "blacklist")]],
  ])("%s: ban by %s, uses of %j", (_, ban, uses, reasons) => {
    expect(followed(reasons)).toEqual([ban, uses])
  })

  it("names the person's records whose bans refused, each rule by itself", () => {
    const { uses } = ruleActionsOf(
      conclude([
        banBy("auto_rule", "a1", "cus_1"),
        banBy("auto_rule", "a1", "cus_2"),
        banBy("manual_rule", "m1", "cus_3"),
        banBy("manual", "a1", "cus_4"),
        auto("blacklist"),
        auto("flag", "enforce", "a2"),
      ]),
      "complete_cart",
      RULES
    )
    expect(uses.map(({ rule, banned_customer_ids }) => [rule.id, banned_customer_ids])).toEqual([
      ["a1", ["cus_1", "cus_2"]],
      ["a2", []],
    ])
  })

  it.each<[DecisionStage, RuleAction, string | null, string[], string]>([
    ["complete_cart", "blacklist", "a1", ["a1"], "the checkout itself"],
    ["complete_cart", "flag", null, ["a1"], "an order that was flagged"],
    ["payment_session", "blacklist", "a1", ["a1"], "refused before the card form"],
    ["payment_session", "flag", null, [], "the same checkout comes again at completion"],
    ["order_check", "blacklist", null, [], "an order that is placed already"],
    ["order_check", "flag", null, [], "an order that is placed already"],
  ])("at %s with %s: ban by %s, uses of %j, %s", (stage, action, ban, uses) => {
    expect(followed([auto(action)], stage)).toEqual([ban, uses])
  })
})

describe("the ban of a rule", () => {
  it.each([
    [
      auto("blacklist"),
      {
        source: "auto_rule",
        source_id: "a1",
        name: "Too many orders",
        duration: { value: 2, unit: "day" },
      },
    ],
    [
      manual("blacklist"),
      { source: "manual_rule", source_id: "m1", name: "Same phone", duration: null },
    ],
  ])("names the rule and how long it lasts: %#", (hit, ban) => {
    expect(ruleActionsOf(conclude([hit]), "complete_cart", RULES).ban).toEqual(ban)
  })

  it("is not looked for among rules of the other kind", () => {
    const rules = ruleSet({ auto: [autoRule({ id: "x" })], manual: [] })
    const verdict = conclude([manual("blacklist", "enforce", "x")])
    expect(ruleActionsOf(verdict, "complete_cart", rules)).toEqual({ ban: null, uses: [] })
  })
})
