import type { Reason } from "../../../../types/decision"
import type { RuleCount, RuleReason } from "./rule-reasons"

/** How far is counted for a rule that hits. */
export const exactUpTo = (limit: number): number => Math.max(10 * limit, 100)

const isOfRule = (reason: Reason): reason is RuleReason =>
  reason.type === "auto_rule" || reason.type === "manual_rule"

/** Of the counts of rules, those of the rules that are reasons. */
export function hitCounts(reasons: Reason[], rule_counts: RuleCount[]): RuleCount[] {
  const hits = new Set(reasons.filter(isOfRule).map(({ id }) => id))
  return hits.size ? rule_counts.filter(({ rule }) => hits.has(rule.rule.id)) : []
}

/** It was a hit when it was decided, whatever has run out of the period since. */
const counted = (found: number, limit: number) =>
  found > exactUpTo(limit)
    ? { count: exactUpTo(limit), count_is_floor: true as const }
    : { count: Math.max(found, limit) }

/**
 * The same reasons, saying how many there were instead of how many are permitted.
 *
 * @param found - by the id of the rule, counted to one more than `exactUpTo`
 */
export const withExactCounts = (reasons: Reason[], found: ReadonlyMap<string, number>): Reason[] =>
  reasons.map((reason) => {
    const count = isOfRule(reason) ? found.get(reason.id) : undefined
    if (!isOfRule(reason) || count === undefined) return reason
    const { count_is_floor: _, ...detail } = reason.detail
    return { ...reason, detail: { ...detail, ...counted(count, detail.limit) } } as RuleReason
  })
