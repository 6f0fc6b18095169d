import type { Reason } from "../../../../types/decision"
import { DEFAULT_SETTINGS } from "../../../../types/settings"
import { decide } from "../decide"
import { audienceOf, type Findings } from "../findings"
import { autoRuleCount, manualRuleCount } from "../rules/__tests__/support"
import { entry, findings, rule, shopper, status } from "./support"

const MEMBER = shopper({ customer_id: "cus_1", logged_in_customer_id: "cus_1" })

const decideFor = (found: Partial<Findings>, checks: Reason[] = [], who = MEMBER) =>
  decide(who, findings(found), DEFAULT_SETTINGS, checks)

const idsOf = (reasons: Reason[]) => reasons.map(({ id }) => id)

const AUTO = autoRuleCount({ id: "auto", action: "flag" })
const MANUAL = manualRuleCount({ id: "manual", action: "refuse" })
const CHECK = rule("check", "flag")

describe("rules among the other reasons", () => {
  it("stand behind block entries and before checks and flag entries, auto rules first", () => {
    const { outcome, reasons } = decideFor(
      { entries: [entry("flag"), entry("block")], rule_counts: [MANUAL, AUTO] },
      [CHECK]
    )
    expect(outcome).toBe("refuse")
    expect(idsOf(reasons)).toEqual(["entry-block", "auto", "manual", "check-flag", "entry-flag"])
  })

  it.each<[string, "allow" | "flag" | "refuse", Partial<Findings>, Reason[]]>([
    [
      "an auto rule that flags, before a manual rule that refuses",
      "flag",
      { rule_counts: [MANUAL, AUTO] },
      [],
    ],
    [
      "a manual rule that refuses, before a check that flags",
      "refuse",
      { rule_counts: [MANUAL] },
      [CHECK],
    ],
    [
      "a check that refuses, before a flag entry",
      "refuse",
      { entries: [entry("flag")] },
      [rule("check", "refuse")],
    ],
    [
      "a rule that flags, before a check that refuses",
      "flag",
      { rule_counts: [AUTO] },
      [rule("check", "refuse")],
    ],
    [
      "an allow entry, before a rule that refuses",
      "allow",
      { entries: [entry("allow")], rule_counts: [MANUAL] },
      [],
    ],
    [
      "a rule that refuses, though a monitored one flags before it",
      "refuse",
      { rule_counts: [autoRuleCount({ action: "flag", mode: "monitor" }), MANUAL] },
      [],
    ],
  ])("decide: %s: %s", (_, outcome, found, checks) => {
    expect(decideFor(found, checks)).toMatchObject({ outcome, enforced: true })
  })

  it("are not looked at for a whitelisted customer", () => {
    const { outcome, reasons } = decideFor({
      statuses: [status("cus_1", "whitelisted")],
      rule_counts: [AUTO, MANUAL],
    })
    expect([outcome, idsOf(reasons)]).toEqual(["allow", ["status-cus_1"]])
  })

  it("that are only monitored are listed and not applied", () => {
    const { outcome, enforced, reasons } = decideFor({
      rule_counts: [
        autoRuleCount({ id: "auto", mode: "monitor" }),
        manualRuleCount({ mode: "monitor" }),
      ],
    })
    expect([outcome, enforced, reasons.map(({ mode }) => mode)]).toEqual([
      "allow",
      false,
      ["monitor", "monitor"],
    ])
  })

  it("that are not full are no reason", () => {
    expect(decideFor({ rule_counts: [autoRuleCount({}, 2), manualRuleCount({}, 0)] })).toEqual({
      outcome: "allow",
      enforced: true,
      reasons: [],
    })
  })
})

describe("whom rules see", () => {
  it.each([
    ["a logged-in customer", MEMBER, false],
    ["nobody logged in", shopper({ customer_id: null }), true],
    ["a guest who typed an account's e-mail", shopper({ customer_id: "cus_1" }), true],
  ])("%s: groups and suspicions as found", (_, who, is_guest) => {
    const found = { groups: ["vip"], suspicious: true }
    expect(audienceOf(who, found)).toEqual({ is_guest, group_ids: ["vip"], suspicious: true })
  })

  it.each<[string, boolean, Partial<Findings>]>([
    ["whom the groups match", true, { groups: ["vip"] }],
    ["whom they do not match", false, { groups: ["b2b"] }],
    ["who is in none", false, {}],
  ])("a rule for a group, and a customer %s: %s", (_, hits, found) => {
    const rule_counts = [manualRuleCount({ customer_group_ids: ["vip"] })]
    expect(decideFor({ ...found, rule_counts }).reasons).toHaveLength(Number(hits))
  })

  it.each<[string, boolean, Partial<Findings>]>([
    ["on the list", true, { suspicious: true }],
    ["not on the list", false, { suspicious: false }],
  ])("a rule for suspects, and a shopper %s: %s", (_, hits, found) => {
    const rule_counts = [manualRuleCount({ requires_suspicion: true })]
    expect(decideFor({ ...found, rule_counts }).reasons).toHaveLength(Number(hits))
  })
})

describe("a ban in force", () => {
  const reasonOf = (changes: Parameters<typeof status>[2]) =>
    decideFor({ statuses: [status("cus_1", "blacklisted", changes)] }).reasons[0].detail

  it("names the rule that set it", () => {
    expect(reasonOf({ source: "auto_rule", source_id: "blarule_1" })).toEqual({
      matched: ["customer_id"],
      customer_id: "cus_1",
      source: "auto_rule",
      source_id: "blarule_1",
    })
  })

  it("names nothing where an admin set it", () => {
    expect(reasonOf({})).toEqual({ matched: ["customer_id"], customer_id: "cus_1" })
  })
})
