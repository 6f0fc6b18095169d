import type { AutoRuleReason, ManualRuleReason, Reason } from "../../../../types/decision"
import type { RuleAction } from "../../../../types/vocabulary"
import { type Audience, isFor } from "./eligibility"
import type { CountQuery } from "./count-queries"

/** How many facts a query found, up to its limit. */
export type RuleCount = Omit<CountQuery, "keys" | "sets"> & { count: number }

/** A reason that a rule gave. */
export type RuleReason = AutoRuleReason | ManualRuleReason

const STRENGTH: Record<RuleAction, number> = { blacklist: 0, refuse: 1, flag: 2 }

const isEligible = (
  { rule: { type, rule } }: Pick<CountQuery, "rule">,
  audience: Audience
): boolean => type === "auto_rule" || isFor(rule, audience)

/** Whether a rule that counts orders is for this shopper: a race for its last order is possible. */
export const isContested = (query: CountQuery, audience: Audience): boolean =>
  query.kind === "order" && isEligible(query, audience)

/** Whether a full count refuses the checkout. */
export const refuses = ({ rule: { rule } }: CountQuery): boolean =>
  rule.mode === "enforce" && rule.action !== "flag"

/** The look-up counts no further than the limit: there may be more. */
function reasonOf({ rule: { type, rule }, count, limit }: RuleCount): RuleReason {
  const { id, name, action, mode } = rule
  const howMany = { count, count_is_floor: true as const, limit }
  if (type === "auto_rule") {
    const detail = { matched: [rule.count_by], ...howMany, period: rule.period }
    return {
      ...{ type, id, name, action, mode },
      detail: rule.distinct ? { ...detail, distinct: rule.distinct } : detail,
    }
  }
  const { attributes, address_type, period } = rule
  const detail = { matched: [...attributes], ...howMany, period }
  return {
    ...{ type, id, name, action, mode },
    detail: address_type === "any" ? detail : { ...detail, address_type },
  }
}

/**
 * The hits of rules: auto rules before manual ones, and of each kind the strongest action first, so
 * that of two rules that hit at once the stricter one decides.
 */
export function ruleReasons(rule_counts: RuleCount[], audience: Audience): RuleReason[] {
  const hits = rule_counts.filter(
    (ruleCount) => ruleCount.count >= ruleCount.limit && isEligible(ruleCount, audience)
  )
  const strongest = (type: Reason["type"]) =>
    hits
      .filter((hit) => hit.rule.type === type)
      .sort((a, b) => STRENGTH[a.rule.rule.action] - STRENGTH[b.rule.rule.action])
      .map(reasonOf)
  return [...strongest("auto_rule"), ...strongest("manual_rule")]
}
