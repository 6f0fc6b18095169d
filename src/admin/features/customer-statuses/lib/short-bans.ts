const SHORT_MS = 48 * 60 * 60 * 1000

/** Whether two moments are so near each other that their dates say little. */
export const isShort = (from: string, to: string | null): boolean =>
  to !== null && Math.abs(Date.parse(to) - Date.parse(from)) < SHORT_MS
