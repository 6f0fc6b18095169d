import type { TFunction } from "i18next"
import {
  AUTO_RULE_DISTINCT,
  type CheckName,
  type CheckReason,
  CHECKS,
  type DecisionRecord,
  LET_THROUGH_ONCE,
  type Reason,
} from "../../../../types"

const isPass = ({ type, name }: Reason) => type === "check" && name === LET_THROUGH_ONCE

/** The built-in check of that id; none where a reason comes from elsewhere. */
export const checkOf = ({ type, id }: Pick<Reason, "type" | "id">): CheckName | undefined =>
  type === "check" ? CHECKS.find((name) => name === id) : undefined

/** What somebody called a reason; nothing where the plugin did. */
export const reasonName = (reason: Reason): string | null =>
  isPass(reason) || checkOf(reason) ? null : reason.name

/** The key of the sentence that says what was found. */
export function reasonKey(reason: Reason): string {
  if (isPass(reason)) return "order.reasons.letThrough"
  const check = checkOf(reason)
  if (check) return `order.reasons.checks.${check}`
  const { type, action } = reason
  if (type === "entry") return `order.reasons.entry.${action}`
  if (type === "customer_status") {
    return `order.reasons.customer_status.${action === "allow" ? "allow" : "refuse"}`
  }
  return `order.reasons.${type}`
}

/** The customer whose status was the reason; null where something else was. */
export function customerOf(
  { type, detail }: Reason,
  decision: Pick<DecisionRecord, "customer_id">
): string | null {
  if (type !== "customer_status") return null
  // A ban may have reached the shopper by e-mail or phone and stand on another record.
  const own = detail.matched?.includes("customer_id") ? decision.customer_id : null
  return detail.customer_id ? String(detail.customer_id) : own
}

const countKey = ({ count = 0, limit = 0, count_is_floor }: CheckReason["detail"]): string => {
  if (!count_is_floor) return "order.count"
  // What could not be counted beyond the limit may be just as many.
  return count > limit ? "order.countMore" : "order.countAtLeast"
}

/** How often it was, and how often is permitted; nothing where nothing was counted. */
export function countText(
  t: TFunction<"blacklist">,
  detail: CheckReason["detail"]
): string | undefined {
  const { count, limit } = detail
  if (count === undefined || limit === undefined) return undefined
  const counted = t(countKey(detail), { count, limit })
  const distinct = AUTO_RULE_DISTINCT.find((value) => value === detail.distinct)
  return distinct ? t(`order.countDistinct.${distinct}`, { counted }) : counted
}
