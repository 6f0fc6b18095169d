import type { AutoRuleFields, ManualRuleFields, Period, RuleAction } from "../../../../types"
import { audienceOf, comparesAddresses } from "./manual-rule"
import { joinNames, joinWords, periodText, type RuleNames, type Translate } from "./rule"

type Row = [title: string, value: string]

/** For whom a manual rule is. */
export function audienceNames(
  t: Translate,
  rule: ManualRuleFields,
  { groups }: RuleNames
): string[] {
  const audience = audienceOf(rule)
  if (audience !== "groups") return [t(`manualRules.audience.${audience}`)]
  const unassigned = rule.for_unassigned_customers ? [t("manualRules.audience.noGroup")] : []
  return [...groups, ...unassigned]
}

const lengthText = (t: Translate, { value, unit }: Period): string =>
  `${value} ${t(`periods.units.${unit}`, { count: value })}`

/** How long a ban lasts, of a rule that bans. */
const banRows = (t: Translate, action: RuleAction, ban: Period | null): Row[] =>
  action === "blacklist"
    ? [
        ban
          ? [t("rules.ban.length"), lengthText(t, ban)]
          : [t("rules.ban.label"), t("rules.ban.lifted")],
      ]
    : []

const channelRow = (t: Translate, { channels }: RuleNames): Row => [
  t("rules.columns.channels"),
  channels.length ? joinNames(t, channels) : t("rules.channels.all"),
]

/** A rule about repeated details, row by row, under the names that its form uses. */
export const manualRuleRows = (t: Translate, rule: ManualRuleFields, names: RuleNames): Row[] => [
  [
    t("manualRules.form.attributes"),
    joinWords(
      t,
      rule.attributes.map((attribute) => t(`fields.${attribute}`))
    ),
  ],
  ...(comparesAddresses(rule.attributes)
    ? [
        [
          t("manualRules.form.addressType"),
          t(`manualRules.addressType.${rule.address_type}`),
        ] as Row,
      ]
    : []),
  [t("manualRules.form.count"), t(`manualRules.count.${rule.count}`)],
  [t("rules.form.permitted"), String(rule.permitted_strikes)],
  [
    t("manualRules.form.period"),
    rule.period ? periodText(t, "past", rule.period) : t("manualRules.form.periods.all"),
  ],
  [t("rules.columns.audience"), audienceNames(t, rule, names).join(", ")],
  [
    t("manualRules.form.requiresSuspicion"),
    t(rule.requires_suspicion ? "general.yes" : "general.no"),
  ],
  ...banRows(t, rule.action, rule.block_duration),
  channelRow(t, names),
]

/** A rule about too many in a period, row by row, under the names that its form uses. */
export const autoRuleRows = (t: Translate, rule: AutoRuleFields, names: RuleNames): Row[] => [
  [t("autoRules.form.type"), t(`autoRules.type.${rule.type}`)],
  [t("autoRules.form.countBy"), t(`autoRules.countBy.${rule.count_by}`)],
  [t("autoRules.form.distinct"), t(`autoRules.distinct.${rule.distinct ?? "all"}`)],
  [t("rules.form.permitted"), String(rule.limit)],
  [t("autoRules.form.period"), lengthText(t, rule.period)],
  ...banRows(t, rule.action, rule.block_duration),
  [
    t("autoRules.form.suspicions"),
    rule.suspicion_after === null
      ? t("general.off")
      : t("autoRules.sentence.suspicion", { count: rule.suspicion_after }),
  ],
  ...(rule.blacklist_after
    ? [
        [
          t("autoRules.form.ban"),
          t("autoRules.sentence.ban", {
            count: rule.blacklist_after.suspicions,
            period: periodText(t, "within", rule.blacklist_after.period),
          }),
        ] as Row,
      ]
    : []),
  channelRow(t, names),
]
