import type { Reason } from "../../../../types/decision"
import type { RuleAction } from "../../../../types/vocabulary"
import { type Audience, isFor } from "./eligibility"
import type { CountQuery } from "./count-queries"

/** The answer to a question: how many were found, up to its limit. */
export type RuleCount = Omit<CountQuery, "keys"> & { count: number }

const STRENGTH: Record<RuleAction, number> = { blacklist: 0, refuse: 1, flag: 2 }

const isEligible = (
  { rule: { type, rule } }: Pick<CountQuery, "rule">,
  audience: Audience
): boolean => type === "auto_rule" || isFor(rule, audience)

/** Whether a rule that counts orders is for this shopper: a race for its last order is possible. */
export const isContested = (countQuery: CountQuery, audience: Audience): boolean =>
  countQuery.kind === "order" && isEligible(countQuery, audience)

/** Whether a full count refuses the checkout. */
export const refuses = ({ rule: { rule } }: CountQuery): boolean =>
  rule.mode === "enforce" && rule.action !== "flag"

function reasonOf({ rule: { type, rule }, count, limit, period }: RuleCount): Reason {
  const matched = type === "auto_rule" ? [rule.count_by] : rule.attributes
  const address = type === "manual_rule" && rule.address_type !== "any" ? rule.address_type : null
  return {
    type,
    id: rule.id,
    name: rule.name,
    action: rule.action,
    mode: rule.mode,
    detail: {
      matched: [...matched],
      count,
      limit,
      period,
      ...(address && { address_type: address }),
    },
  }
}

/**
 * The hits of rules: auto rules before manual ones, and of each kind the strongest action first, so
 * that of two rules that hit at once the stricter one decides.
 */
export function ruleReasons(rule_counts: RuleCount[], audience: Audience): Reason[] {
  const hits = rule_counts.filter(
    (answer) => answer.count >= answer.limit && isEligible(answer, audience)
  )
  const strongest = (type: Reason["type"]) =>
    hits
      .filter((hit) => hit.rule.type === type)
      .sort((a, b) => STRENGTH[a.rule.rule.action] - STRENGTH[b.rule.rule.action])
      .map(reasonOf)
  return [...strongest("auto_rule"), ...strongest("manual_rule")]
}
