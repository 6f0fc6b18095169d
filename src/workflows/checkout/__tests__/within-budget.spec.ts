import { setTimeout as sleep } from "node:timers/promises"
import { TimeBudgetError, withinBudget } from "../utils/within-budget"

describe("withinBudget", () => {
  afterEach(() => jest.useRealTimers())

  it("gives the result of work that is done in time, and leaves no timer behind", async () => {
    jest.useFakeTimers()
    await expect(withinBudget(Promise.resolve("done"), 100)).resolves.toBe("done")
    expect(jest.getTimerCount()).toBe(0)
  })

  it("gives the failure of work that fails in time, and leaves no timer behind", async () => {
    jest.useFakeTimers()
    await expect(withinBudget(Promise.reject(new Error("broken")), 100)).rejects.toThrow("broken")
    expect(jest.getTimerCount()).toBe(0)
  })

  it("fails once the budget is spent, not a moment before", async () => {
    jest.useFakeTimers()
    const settled = jest.fn()
    const answer = withinBudget(new Promise(() => {}), 100).catch(settled)
    await jest.advanceTimersByTimeAsync(99)
    expect(settled).not.toHaveBeenCalled()
    await jest.advanceTimersByTimeAsync(1)
    await answer
    expect(settled).toHaveBeenCalledWith(expect.any(TimeBudgetError))
    expect(settled.mock.calls[0][0]).toMatchObject({ name: "TimeBudgetError", code: "timeout" })
  })

  it("drops what comes late: neither a result nor a failure reaches anybody", async () => {
    const unhandled = jest.fn()
    process.on("unhandledRejection", unhandled)
    const late = async (fail: boolean) => {
      await sleep(20)
      if (fail) throw new Error("late")
      return "late"
    }
    try {
      await expect(withinBudget(late(false), 5)).rejects.toBeInstanceOf(TimeBudgetError)
      await expect(withinBudget(late(true), 5)).rejects.toBeInstanceOf(TimeBudgetError)
      await sleep(40)
    } finally {
      process.off("unhandledRejection", unhandled)
    }
    expect(unhandled).not.toHaveBeenCalled()
  })
})
