/** Thrown when work took longer than it may. */
export class TimeBudgetError extends Error {
  override readonly name = "TimeBudgetError"
  readonly code = "timeout"
}

const TICKS = 10

/**
 * How long, in milliseconds, the writing that follows a decision may keep the shopper waiting: a table
 * that is locked for minutes must not hold up every checkout that has something to keep.
 */
export const followUpBudgetMs = ({ timeoutMs }: { timeoutMs: number }): number => 10 * timeoutMs

/** Work that says when it begins to be worked at. */
export type StartedWork<T> = (start: () => void) => Promise<T>

/**
 * The result of the work, or a `TimeBudgetError` once the budget is spent. The work itself goes on
 * in the background; its late result or failure is dropped.
 *
 * Only time in which this process could have heard the answer is spent: the budget is counted in
 * ticks, and however long the event loop was busy with other checkouts in between, a tick is a tick.
 * Otherwise a rush of shoppers would let everybody through unscreened, though the database answered.
 *
 * @param work - begun already, or a function that calls `start` when it has what it needs: waiting for
 * a connection of the pool costs nothing, because every statement of the checkout waits there too
 * @param budgetMs - milliseconds; less than 10 are 10, because a tick takes at least one
 */
export async function withinBudget<T>(
  work: Promise<T> | StartedWork<T>,
  budgetMs: number
): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  let ticks = 0
  let giveUp: (error: TimeBudgetError) => void
  const deadline = new Promise<never>((_, reject) => (giveUp = reject))
  const start = () => {
    if (timer || isOver) return
    timer = setInterval(() => {
      ticks += 1
      if (ticks >= TICKS) giveUp(new TimeBudgetError())
    }, budgetMs / TICKS)
  }

  if (typeof work !== "function") start()
  try {
    return await Promise.race([typeof work === "function" ? work(start) : work, deadline])
  } finally {
    isOver = true
    clearInterval(timer)
  }
}
