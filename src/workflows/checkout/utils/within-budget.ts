/** Thrown when work took longer than it may. */
export class TimeBudgetError extends Error {
  override readonly name = "TimeBudgetError"
  readonly code = "timeout"
}

/**
 * The result of the work, or a `TimeBudgetError` once the budget is spent. The work itself goes on
 * in the background; its late result or failure is dropped.
 *
 * @param budgetMs - milliseconds
 */
export async function withinBudget<T>(work: Promise<T>, budgetMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeBudgetError()), budgetMs)
  })
  try {
    return await Promise.race([work, deadline])
  } finally {
    clearTimeout(timer)
  }
}
