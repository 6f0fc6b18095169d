import type { Reason } from "../../../../../types/decision"
import {
  type Audience,
  exactUpTo,
  hitCounts,
  type RuleCount,
  ruleReasons,
  withExactCounts,
} from "../../rules"
import { autoRuleCount, manualRuleCount } from "./support"

const ANYBODY: Audience = { is_guest: true, group_ids: [], suspicious: false }

const CHECK: Reason = {
  type: "check",
  id: "auto",
  name: null,
  action: "flag",
  mode: "enforce",
  detail: { count: 1, limit: 1 },
}

const countOf = ({ detail }: Reason) => {
  const { count, count_is_floor } = detail as { count?: number; count_is_floor?: boolean }
  return count_is_floor === undefined ? [count] : [count, count_is_floor]
}

describe("how far is counted", () => {
  it.each([
    [1, 100],
    [3, 100],
    [10, 100],
    [11, 110],
    [10_000, 100_000],
  ])("for a limit of %d up to %d", (limit, most) => {
    expect(exactUpTo(limit)).toBe(most)
  })
})

describe("a hit that was counted", () => {
  it.each<[number, number, ReturnType<typeof countOf>, string]>([
    [3, 3, [3], "just as many as the limit"],
    [3, 7, [7], "more"],
    [3, 99, [99], "nearly as far as is counted"],
    [3, 100, [100], "exactly as far as is counted: that is no guess"],
    [3, 101, [100, true], "more than is counted"],
    [20, 150, [150], "a higher limit is counted further"],
    [20, 201, [200, true], "…to ten times of it"],
    [3, 1, [3], "some have run out of the period since it was decided"],
  ])("limit %d, %d found: %j, %s", (limit, found, count) => {
    for (const answer of [
      autoRuleCount({ id: "rule", limit }),
      manualRuleCount({ id: "rule", permitted_strikes: limit }),
    ]) {
      const reasons = withExactCounts(ruleReasons([answer], ANYBODY), new Map([["rule", found]]))
      expect(reasons.map(countOf)).toEqual([count])
    }
  })

  it("keeps everything else that its reason says", () => {
    const [reason] = ruleReasons([autoRuleCount({ id: "rule", distinct: "ip" })], ANYBODY)
    const [counted] = withExactCounts([reason], new Map([["rule", 7]]))
    const { count_is_floor: _, ...detail } = reason.detail
    expect(counted).toEqual({ ...reason, detail: { ...detail, count: 7 } })
  })

  it("that was not counted says that there may be more", () => {
    const reasons = ruleReasons([autoRuleCount({ id: "rule", limit: 3 })], ANYBODY)
    expect(withExactCounts(reasons, new Map()).map(countOf)).toEqual([[3, true]])
  })

  it("is of a rule: what others say is left alone", () => {
    expect(withExactCounts([CHECK], new Map([["auto", 7]]))).toEqual([CHECK])
  })
})

describe("what is counted", () => {
  const counts: RuleCount[] = [
    autoRuleCount({ id: "auto" }),
    autoRuleCount({ id: "below" }, 1),
    manualRuleCount({ id: "manual" }),
    manualRuleCount({ id: "guests", only_for_guests: true }),
  ]
  const idsOf = (reasons: Reason[]) => hitCounts(reasons, counts).map(({ rule }) => rule.rule.id)

  it("are the rules that hit and are for this shopper", () => {
    const member = { ...ANYBODY, is_guest: false }
    expect(idsOf(ruleReasons(counts, member))).toEqual(["auto", "manual"])
    expect(idsOf(ruleReasons(counts, ANYBODY))).toEqual(["auto", "manual", "guests"])
  })

  it("is nothing where no rule is a reason", () => {
    expect(idsOf([])).toEqual([])
    expect(idsOf([CHECK])).toEqual([])
  })
})
