/**
 * The customers whose ban was lifted and who may still be refused: by their ids alone, in this browser, so
 * that the card goes on telling after a reload, until it is solved or dismissed.
 */
const KEY = "medusa-plugin-blacklist:lifted"

/** Old ones go: nobody looks at them any more. */
const MAX = 100

function readAll(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]")
    return Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : []
  } catch {
    // Nothing is remembered in a browser that keeps nothing.
    return []
  }
}

function writeAll(ids: string[]) {
  try {
    localStorage.setItem(KEY, JSON.stringify(ids.slice(-MAX)))
  } catch {
    // As above.
  }
}

export const isLifted = (customerId: string): boolean => readAll().includes(customerId)

export const rememberLifted = (customerId: string) =>
  writeAll([...readAll().filter((id) => id !== customerId), customerId])

export const forgetLifted = (customerId: string) =>
  writeAll(readAll().filter((id) => id !== customerId))
