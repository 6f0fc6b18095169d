/** Thrown when work took longer than it may. */
export class TimeBudgetError extends Error {
  override readonly name = "TimeBudgetError"
  readonly code = "timeout"
}

const TICKS = 10

/**
 * The result of the work, or a `TimeBudgetError` once the budget is spent. The work itself goes on
 * in the background; its late result or failure is dropped.
 *
 * Only time in which this process could have heard the answer is spent: the budget is counted in
 * ticks, and however long the event loop was busy with other checkouts in between, a tick is a tick.
 * Otherwise a rush of shoppers would let everybody through unscreened, though the database answered.
 *
 * @param budgetMs - milliseconds
 */
export async function withinBudget<T>(work: Promise<T>, budgetMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    let ticks = 0
    timer = setInterval(() => {
      ticks += 1
      if (ticks >= TICKS) reject(new TimeBudgetError())
    }, budgetMs / TICKS)
  })
  try {
    return await Promise.race([work, deadline])
  } finally {
    clearInterval(timer)
  }
}
