import type { Check } from "./check"

/** The total is above the limit of its currency. A currency without a limit has none. */
export const largeOrder: Check<"large_order"> = ({ amount, currency_code }, { limits }) => {
  if (amount === null || currency_code === null) return "no_value"
  const limit = limits[currency_code.toLowerCase()]
  if (limit === undefined || amount <= limit) return null
  return { matched: ["amount"], amount, limit, currency_code }
}
