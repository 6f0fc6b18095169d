const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** After the first failures; then every hour. */
const FIRST_DELAYS = [1, 5, 25]
const LATER_DELAY = 60

/**
 * When a message that failed is sent again: after 1, 5 and 25 minutes and then every hour, for a day.
 *
 * @param attempts - how often it was sent so far
 * @returns null where it is given up.
 */
export function nextAttemptAt(attempts: number, firstAttemptAt: Date, now: Date): Date | null {
  const minutes = FIRST_DELAYS[attempts - 1] ?? LATER_DELAY
  const next = new Date(now.getTime() + minutes * MINUTE_MS)
  return next.getTime() - firstAttemptAt.getTime() > DAY_MS ? null : next
}
