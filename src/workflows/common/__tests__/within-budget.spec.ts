import { setTimeout as sleep } from "node:timers/promises"
import { TimeBudgetError, withinBudget } from "../within-budget"

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
    const LATE = 300
    const late = async (fail: boolean) => {
      await sleep(LATE)
      if (fail) throw new Error("late")
      return "late"
    }
    try {
      await expect(withinBudget(late(false), 5)).rejects.toBeInstanceOf(TimeBudgetError)
      await expect(withinBudget(late(true), 5)).rejects.toBeInstanceOf(TimeBudgetError)
      await sleep(LATE + 50)
    } finally {
      process.off("unhandledRejection", unhandled)
    }
    expect(unhandled).not.toHaveBeenCalled()
  })
})

/** Keeps this process from hearing anything, as a rush of checkouts would. */
function keepBusy(milliseconds: number) {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

const BUDGET = 200

/** How long it took until the work was settled. */
async function timed(work: Promise<unknown>): Promise<[unknown, number]> {
  const startedAt = performance.now()
  const outcome = await work.catch((error: unknown) => error)
  return [outcome, performance.now() - startedAt]
}

// With real timers, because what a busy process does to them is the point.
describe("the budget of withinBudget", () => {
  it("is spent by a database that is silent, in about that time", async () => {
    const [outcome, took] = await timed(withinBudget(new Promise(() => {}), BUDGET))
    expect(outcome).toBeInstanceOf(TimeBudgetError)
    expect(took).toBeGreaterThan(BUDGET * 0.7)
    expect(took).toBeLessThan(BUDGET * 10)
  })

  it("is not spent while the process is busy: an answer that lies ready is heard", async () => {
    const answer = withinBudget(sleep(20, "answer"), BUDGET)
    keepBusy(BUDGET * 2)
    expect(await timed(answer)).toEqual(["answer", expect.any(Number)])
  })

  it("nor while it is busy again and again", async () => {
    const answer = withinBudget(sleep(BUDGET, "answer"), BUDGET)
    for (let time = 0; time < 5; time++) {
      keepBusy(BUDGET / 2)
      await new Promise(setImmediate)
    }
    expect((await timed(answer))[0]).toBe("answer")
  })

  it("is spent by a silent database in a busy process, too, after it was heard out", async () => {
    const answer = withinBudget(new Promise(() => {}), BUDGET)
    keepBusy(BUDGET * 2)
    const [outcome, took] = await timed(answer)
    expect(outcome).toBeInstanceOf(TimeBudgetError)
    // Being busy spent one tick of ten.
    expect(took).toBeGreaterThan(BUDGET * 0.5)
    expect(took).toBeLessThan(BUDGET * 10)
  })

  it("is each call's own", async () => {
    const calls = [20, BUDGET * 20].map((ms) =>
      timed(withinBudget(sleep(ms, ms, { ref: false }), BUDGET))
    )
    const [[quick], [slow]] = await Promise.all(calls)
    expect(quick).toBe(20)
    expect(slow).toBeInstanceOf(TimeBudgetError)
  })
})

describe("work that says when it begins to be worked at", () => {
  it("spends nothing while it waits for its turn, were that longer than the budget", async () => {
    const work = async (start: () => void) => {
      await sleep(BUDGET * 2)
      start()
      return "answer"
    }
    expect((await timed(withinBudget(work, BUDGET)))[0]).toBe("answer")
  })

  it("spends the budget from then on, once, however often it says so", async () => {
    const work = async (start: () => void) => {
      start()
      await sleep(BUDGET / 2)
      start()
      return await sleep(BUDGET * 20, "late", { ref: false })
    }
    const [outcome, took] = await timed(withinBudget(work, BUDGET))
    expect(outcome).toBeInstanceOf(TimeBudgetError)
    expect(took).toBeLessThan(BUDGET * 10)
  })

  it("that fails before it begins has failed", async () => {
    const work = async () => {
      throw new Error("no connection")
    }
    await expect(withinBudget(work, BUDGET)).rejects.toThrow("no connection")
  })

  it("leaves no timer behind that it starts too late", async () => {
    jest.useFakeTimers()
    try {
      let start = () => {}
      await withinBudget(async (begin) => {
        start = begin
      }, BUDGET)
      start()
      expect(jest.getTimerCount()).toBe(0)
    } finally {
      jest.useRealTimers()
    }
  })
})
