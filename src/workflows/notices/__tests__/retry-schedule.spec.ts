import { nextAttemptAt } from "../utils/retry-schedule"

const MINUTE = 60_000
const START = new Date("2026-11-01T00:00:00Z")
const after = (minutes: number) => new Date(START.getTime() + minutes * MINUTE)

describe("nextAttemptAt", () => {
  it("is after 1, 5 and 25 minutes, and then hourly for a day", () => {
    const waits: number[] = []
    let now = START
    for (let attempts = 1; ; attempts += 1) {
      const next = nextAttemptAt(attempts, START, now)
      if (!next) break
      waits.push((next.getTime() - now.getTime()) / MINUTE)
      now = next
    }
    expect(waits.slice(0, 5)).toEqual([1, 5, 25, 60, 60])
    expect(new Set(waits.slice(3))).toEqual(new Set([60]))
    expect((now.getTime() - START.getTime()) / MINUTE).toBe(31 + 23 * 60)
  })

  it("is never more than a day after the first attempt", () => {
    expect(nextAttemptAt(4, START, after(23 * 60))).toEqual(after(24 * 60))
    expect(nextAttemptAt(4, START, after(23 * 60 + 1))).toBeNull()
  })
})
