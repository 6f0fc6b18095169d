import type { ManualRuleFields } from "../../../types/rules"
import { RULE_ATTRIBUTES } from "../../../types/vocabulary"
import { audienceOf } from "./audience"
import { comparesAddresses } from "./attributes"
import {
  actionText,
  channelsText,
  joinNames,
  joinWords,
  periodText,
  type Translate,
} from "./sentence"

interface ScopeNames {
  groups: string[]
  channels: string[]
}

/** A manual rule as a merchant would tell it. */
export function manualRuleSentence(
  t: Translate,
  rule: ManualRuleFields,
  names: ScopeNames = { groups: [], channels: [] }
): string {
  const action = actionText(t, rule.action, rule.block_duration)
  const condition = conditionText(t, rule)
  const audience = audienceText(t, rule, names.groups)
  const main = audience
    ? t("rules.sentence.mainFor", { action, condition, audience })
    : t("rules.sentence.main", { action, condition })
  return [main, ...channelsText(t, names.channels)].join(" ")
}

function conditionText(t: Translate, rule: ManualRuleFields): string {
  const words = RULE_ATTRIBUTES.filter((attribute) => rule.attributes.includes(attribute)).map(
    (attribute) => t(`manualRules.details.${attribute}`)
  )
  const joined = joinWords(t, words)
  const details = comparesAddresses(rule.attributes)
    ? t(`manualRules.places.${rule.address_type}`, { details: joined })
    : joined

  const count = rule.permitted_strikes
  return rule.period
    ? t(`manualRules.conditions.${rule.count}Within`, {
        count,
        details,
        period: periodText(t, "past", rule.period),
      })
    : t(`manualRules.conditions.${rule.count}`, { count, details })
}

/** Null for a rule that is for everybody. */
function audienceText(t: Translate, rule: ManualRuleFields, groupNames: string[]): string | null {
  const audience = audienceOf(rule)
  const kind =
    audience === "groups" && rule.for_unassigned_customers ? "groupsAndUnassigned" : audience
  if (kind === "everybody" && !rule.requires_suspicion) return null
  const key = rule.requires_suspicion ? `suspected${kind[0].toUpperCase()}${kind.slice(1)}` : kind
  return t(`manualRules.sentence.${key}`, {
    count: groupNames.length,
    groups: joinNames(t, groupNames),
  })
}
