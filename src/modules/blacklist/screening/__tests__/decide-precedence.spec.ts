import type { Reason } from "../../../../types/decision"
import { DEFAULT_SETTINGS } from "../../../../types/settings"
import { decide } from "../decide"
import type { Findings } from "../findings"
import { ban, entry, findings, rule, shopper, status } from "./support"

interface Line {
  line: string
  finding: Partial<Findings>
  rules: Reason[]
  outcome: "allow" | "flag" | "refuse"
  /** Type and action of the one reason the line gives. */
  reason: [string, string]
}

const line = (
  name: string,
  outcome: Line["outcome"],
  reason: Line["reason"],
  finding: Partial<Findings>,
  rules: Reason[] = []
): Line => ({ line: name, finding, rules, outcome, reason })

const MEMBER = shopper({ customer_id: "cus_1", logged_in_customer_id: "cus_1" })

const WHITELISTED = line("2 a whitelisted customer", "allow", ["customer_status", "allow"], {
  statuses: [status("cus_1", "whitelisted")],
})

/**
 * The contract's section 2 from line 3 on; rules once with a strict action and once with a mild one. The
 * ban is one that the `allow` entry spares: of the others `decide-allow.spec.ts` tells.
 */
const LINES: Line[] = [
  line("3 an allow entry", "allow", ["entry", "allow"], { entries: [entry("allow")] }),
  line("4 a ban", "refuse", ["customer_status", "refuse"], { bans: [ban("email")] }),
  line("5 a block entry", "refuse", ["entry", "block"], { entries: [entry("block")] }),
  line("6 an auto rule", "flag", ["auto_rule", "flag"], {}, [rule("auto_rule", "flag")]),
  line("7 a manual rule", "refuse", ["manual_rule", "blacklist"], {}, [
    rule("manual_rule", "blacklist"),
  ]),
  line("8 a check", "flag", ["check", "flag"], {}, [rule("check", "flag")]),
  line("9 a flag entry", "flag", ["entry", "flag"], { entries: [entry("flag")] }),
]

const PAIRS = LINES.flatMap((upper, index) =>
  LINES.slice(index + 1).map((lower) => ({ upper, lower }))
)

const decideBoth = (...lines: Line[]) =>
  decide(
    MEMBER,
    findings({
      statuses: lines.flatMap(({ finding }) => finding.statuses ?? []),
      bans: lines.flatMap(({ finding }) => finding.bans ?? []),
      // Backwards: the order in which rows were found must not matter.
      entries: lines.flatMap(({ finding }) => finding.entries ?? []).reverse(),
    }),
    DEFAULT_SETTINGS,
    lines.flatMap(({ rules }) => rules)
  )

const named = (reasons: Reason[]) => reasons.map(({ type, action }) => [type, action])

describe("the order of precedence", () => {
  it.each(LINES)("line $line alone: $outcome", (only) => {
    const { outcome, enforced, reasons } = decideBoth(only)
    expect([outcome, enforced, named(reasons)]).toEqual([only.outcome, true, [only.reason]])
  })

  it.each(PAIRS)("line $upper.line comes before line $lower.line, both are listed", (pair) => {
    const { outcome, enforced, reasons } = decideBoth(pair.upper, pair.lower)
    expect([outcome, enforced]).toEqual([pair.upper.outcome, true])
    expect(named(reasons)).toEqual([pair.upper.reason, pair.lower.reason])
  })

  it.each(PAIRS)("where line $upper.line is only monitored, $lower.line decides", (pair) => {
    const monitored = {
      ...pair.upper,
      finding: {
        ...pair.upper.finding,
        entries: pair.upper.finding.entries?.map((found) => ({
          ...found,
          mode: "monitor" as const,
        })),
      },
      rules: pair.upper.rules.map((reason) => ({ ...reason, mode: "monitor" as const })),
    }
    const { outcome, reasons } = decideBoth(monitored, pair.lower)
    // A ban has no monitor mode: it goes on deciding. A monitored entry spares nobody from one.
    expect(outcome).toBe((pair.upper.finding.bans ? pair.upper : pair.lower).outcome)
    const listed = [pair.upper.reason, pair.lower.reason]
    expect(named(reasons)).toEqual(pair.lower.finding.bans ? listed.reverse() : listed)
  })

  it.each(LINES)("line $line is not looked at for a whitelisted customer", (lower) => {
    const { outcome, reasons } = decideBoth(WHITELISTED, lower)
    expect([outcome, named(reasons)]).toEqual(["allow", [WHITELISTED.reason]])
  })

  it("lists every line at once and lets the first decide", () => {
    const { outcome, reasons } = decideBoth(...LINES)
    expect(outcome).toBe("allow")
    expect(named(reasons)).toEqual(LINES.map(({ reason }) => reason))
  })

  it("line 10: nothing found lets the order through, and that answer is applied", () => {
    expect(decideBoth()).toEqual({ outcome: "allow", enforced: true, reasons: [] })
  })

  it.each([
    ["flag", "refuse", "flag"],
    ["refuse", "flag", "refuse"],
    ["blacklist", "flag", "refuse"],
    ["allow", "refuse", "allow"],
  ] as const)("a rule that says %s decides before one that says %s", (first, second, outcome) => {
    const rules = [rule("auto_rule", first), rule("manual_rule", second)]
    expect(decide(MEMBER, findings(), DEFAULT_SETTINGS, rules)).toEqual({
      outcome,
      enforced: true,
      reasons: rules,
    })
  })

  it("names the entry, its reason and what agreed", () => {
    const found = entry("block", {
      id: "blent_1",
      reason: "Chargebacks",
      canonical: { city: "wroclaw" },
    })
    expect(decide(MEMBER, findings({ entries: [found] }), DEFAULT_SETTINGS).reasons).toEqual([
      {
        type: "entry",
        id: "blent_1",
        name: "Chargebacks",
        action: "block",
        mode: "enforce",
        detail: { matched: ["city"], address_type: "shipping" },
      },
    ])
  })

  it("ignores candidates that only share a key with the shopper", () => {
    const candidates = (["allow", "block", "flag"] as const).map((action) =>
      entry(action, { canonical: { email: MEMBER.email as string, city: "poznan" } })
    )
    expect(decide(MEMBER, findings({ entries: candidates }), DEFAULT_SETTINGS).reasons).toEqual([])
  })
})
