import { isSuspicious } from "../is-suspicious"

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour))
const flag = (hour: number) => ({ outcome: "flag" as const, created_at: at(hour) })
const pass = (hour: number) => ({ outcome: "allow" as const, created_at: at(hour) })
const open = { status: "open" as const, reviewed_at: null }
const confirmed = { status: "confirmed" as const, reviewed_at: at(9) }
const dismissed = (hour: number) => ({ status: "dismissed" as const, reviewed_at: at(hour) })

describe("isSuspicious", () => {
  it.each<[string, boolean, Parameters<typeof isSuspicious>]>([
    ["nothing is known", false, [[], []]],
    ["it passed", false, [[pass(8)], []]],
    ["it was flagged and is not on the list yet", true, [[flag(8)], []]],
    ["its flag was wrong", false, [[{ ...flag(8), verdict: "wrong" }], []]],
    ["its flag was right", true, [[{ ...flag(8), verdict: "right" }], []]],
    ["an admin marked it", true, [[], [open]]],
    ["a suspicion was confirmed", true, [[flag(8)], [confirmed]]],
    ["the suspicion was dismissed", false, [[flag(8)], [dismissed(9)]]],
    ["of two suspicions one was dismissed", true, [[flag(8)], [dismissed(9), open]]],
    ["it was flagged again after the verdict", true, [[flag(10), flag(8)], [dismissed(9)]]],
    ["it passed a later check", false, [[pass(10), flag(8)], [dismissed(9)]]],
    ["both were dismissed, one before the flag", false, [[flag(8)], [dismissed(7), dismissed(9)]]],
    ["it was flagged after every verdict", true, [[flag(10)], [dismissed(7), dismissed(9)]]],
  ])("%s: %s", (_, expected, [decisions, suspicions]) => {
    expect(isSuspicious(decisions, suspicions)).toBe(expected)
  })

  it("reads moments as the API writes them", () => {
    const decisions = [{ ...flag(8), created_at: at(8).toISOString() }]
    const verdict = (hour: number) => [{ ...dismissed(hour), reviewed_at: at(hour).toISOString() }]
    expect(isSuspicious(decisions, verdict(9))).toBe(false)
    expect(isSuspicious(decisions, verdict(7))).toBe(true)
  })
})
