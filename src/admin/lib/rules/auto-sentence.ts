import type { AutoRuleFields } from "../../../types/rules"
import { actionText, channelsText, periodText, type Translate } from "./sentence"

/** An auto rule as a merchant would tell it. */
export function autoRuleSentence(
  t: Translate,
  rule: AutoRuleFields,
  channelNames: string[] = []
): string {
  const main = t("rules.sentence.main", {
    action: actionText(t, rule.action, rule.block_duration),
    condition: t(`autoRules.conditions.${rule.type}.${rule.count_by}`, {
      count: rule.limit,
      period: periodText(t, "within", rule.period),
    }),
  })
  return [main, ...channelsText(t, channelNames), ...suspicionTexts(t, rule)].join(" ")
}

const suspicionTexts = (
  t: Translate,
  { suspicion_after, blacklist_after }: AutoRuleFields
): string[] => {
  if (suspicion_after === null) return []
  const suspicion = t("autoRules.sentence.suspicion", { count: suspicion_after })
  if (!blacklist_after) return [suspicion]
  return [
    suspicion,
    t("autoRules.sentence.ban", {
      count: blacklist_after.suspicions,
      period: periodText(t, "within", blacklist_after.period),
    }),
  ]
}
