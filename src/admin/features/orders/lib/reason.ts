import type { AdminDecision, Reason } from "../../../../types"

/** The key of the sentence that says what was found. */
export function reasonKey({ type, action }: Reason): string {
  if (type === "entry") return `order.reasons.entry.${action}`
  if (type === "customer_status") {
    return `order.reasons.customer_status.${action === "allow" ? "allow" : "refuse"}`
  }
  return `order.reasons.${type}`
}

/** The customer whose status was the reason; null where something else was. */
export function customerOf({ type, detail }: Reason, decision: AdminDecision): string | null {
  if (type !== "customer_status") return null
  // A ban may have reached the shopper by e-mail or phone and stand on another record.
  const own = detail.matched?.includes("customer_id") ? decision.customer_id : null
  return detail.customer_id ? String(detail.customer_id) : own
}
