import type { Reason } from "../../types/decision"

/** The key of the sentence that says what was found. */
export function reasonKey({ type, action }: Reason): string {
  if (type === "entry") return `order.reasons.entry.${action}`
  if (type === "customer_status") {
    return `order.reasons.customer_status.${action === "allow" ? "allow" : "refuse"}`
  }
  return `order.reasons.${type}`
}
