import { attackLine, firstOfDays, hasHappened } from "../days"

const day = (declined: number, attempts: number) => ({ date: "2026-01-31", declined, attempts })

describe("attackLine", () => {
  it("is a tenth of the attempts where hardly anything fails", () => {
    expect(attackLine([day(0, 50), day(1, 100), day(0, 0)])).toEqual([5, 10, 0])
  })

  it("is five times the share of the seven days before, and never more than all attempts", () => {
    const week = Array.from({ length: 7 }, () => day(10, 100))
    expect(attackLine([day(900, 1000), ...week, day(1, 200)]).at(-1)).toBeCloseTo(100)
    expect(attackLine([day(50, 100), day(0, 40)]).at(-1)).toBe(40)
  })
})

describe("firstOfDays", () => {
  it("counts today, over the end of a month and of a year", () => {
    expect(firstOfDays(1, new Date(2026, 2, 1, 23, 59))).toBe("2026-03-01")
    expect(firstOfDays(30, new Date(2026, 0, 5))).toBe("2025-12-07")
  })
})

describe("hasHappened", () => {
  const nothing = {
    checkouts: [{ date: "2026-01-31", allowed: 0, flagged: 0, refused: 0 }],
    declines: [day(0, 0)],
    refused_amount: {},
    flagged_amount: {},
    wrong_amount: {},
    by_reason: [],
    open_suspicions: { count: 3, oldest_at: null },
    holds: { count: 1, amount: {} },
    bans: { active: 2, by_source: {} },
  }

  it("asks what happened in the time, not what waits now", () => {
    expect(hasHappened(nothing)).toBe(false)
    expect(hasHappened({ ...nothing, declines: [day(1, 1)] })).toBe(true)
    const [checkout] = nothing.checkouts
    expect(hasHappened({ ...nothing, checkouts: [{ ...checkout, refused: 1 }] })).toBe(true)
  })
})
