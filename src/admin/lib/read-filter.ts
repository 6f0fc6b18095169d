/** Filters stand in the URL as JSON; a URL written by hand may hold the bare word. */
export const readFilter = (raw?: string): unknown => {
  if (raw === undefined) return undefined
  try {
    return JSON.parse(raw)
  } catch {
    return raw
  }
}
