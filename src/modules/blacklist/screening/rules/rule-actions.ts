import type { Reason, Verdict } from "../../../../types/decision"
import type { AutoRule, Period } from "../../../../types/rules"
import type { DecisionStage, StatusSource } from "../../../../types/vocabulary"
import type { RuleSet } from "./rule-set"

/** A ban that a rule asks for. */
export interface RuleBan {
  source: Extract<StatusSource, "auto_rule" | "manual_rule">
  source_id: string
  name: string
  /** Null until an admin lifts it. */
  duration: Period | null
}

/** An auto rule that was used against the shopper. */
export interface RuleUse {
  rule: AutoRule
  /** Whose bans, set by the rule, refused: the shopper's own or those of the same person's other records. */
  banned_customer_ids: string[]
}

/** What a decision does beyond its outcome. */
export interface RuleActions {
  ban: RuleBan | null
  uses: RuleUse[]
}

const NOTHING: RuleActions = { ban: null, uses: [] }

function banOf(decisive: Reason | undefined, { auto, manual }: RuleSet): RuleBan | null {
  if (decisive?.action !== "blacklist") return null
  if (decisive.type !== "auto_rule" && decisive.type !== "manual_rule") return null
  const rule = (decisive.type === "auto_rule" ? auto : manual).find(({ id }) => id === decisive.id)
  return rule
    ? { source: decisive.type, source_id: rule.id, name: rule.name, duration: rule.block_duration }
    : null
}

/** The rule that a reason is a use of: it hits, or the ban that it set refuses. */
const usedRule = (reason: Reason): string | null => {
  if (reason.mode !== "enforce") return null
  if (reason.type === "auto_rule") return reason.id
  return reason.type === "customer_status" && reason.detail.source === "auto_rule"
    ? reason.detail.source_id
    : null
}

const bannedCustomer = (reason: Reason): string[] =>
  reason.type === "customer_status" ? [reason.detail.customer_id] : []

/**
 * What follows from a decision: the ban of the rule that decided, and the rules that count as used.
 * Only a checkout leads to actions, not the check of a placed order. A payment session does only where
 * it is refused, because the same checkout comes again at completion.
 */
export function ruleActionsOf(
  { outcome, reasons }: Verdict,
  stage: DecisionStage,
  rules: RuleSet
): RuleActions {
  if (outcome === "allow" || stage === "order_check") return NOTHING
  if (outcome === "flag" && stage === "payment_session") return NOTHING
  const usedBy = new Map<string | null, string[]>()
  for (const reason of reasons) {
    const id = usedRule(reason)
    usedBy.set(id, [...(usedBy.get(id) ?? []), ...bannedCustomer(reason)])
  }
  return {
    ban: banOf(
      reasons.find(({ mode }) => mode === "enforce"),
      rules
    ),
    uses: rules.auto.flatMap((rule) => {
      const banned_customer_ids = usedBy.get(rule.id)
      return banned_customer_ids ? { rule, banned_customer_ids } : []
    }),
  }
}
