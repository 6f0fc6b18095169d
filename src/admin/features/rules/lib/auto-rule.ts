import { z } from "zod"
import {
  type AdminAutoRule,
  type AdminCreateAutoRule,
  type AdminUpdateAutoRule,
  AUTO_RULE_COUNT_BY,
  AUTO_RULE_DISTINCT,
  AUTO_RULE_TYPES,
  type AutoRuleFields,
} from "../../../../types"
import { changedFields, periodShape } from "../../../ui/lib/form-values"
import {
  actionText,
  channelsText,
  FIRST_ACTION,
  numberChecks,
  periodText,
  ruleShape,
  startsMonitored,
  toOutcome,
  toPeriod,
  toPeriodValues,
  type Translate,
  withoutIdleBan,
} from "./rule"

/** What is counted of several with one value: each of them, or only the different values. */
export const COUNTED = ["all", ...AUTO_RULE_DISTINCT] as const

export const autoRuleSchema = (t: Translate) =>
  z
    .object({
      ...ruleShape(t),
      type: z.enum(AUTO_RULE_TYPES),
      count_by: z.enum(AUTO_RULE_COUNT_BY),
      distinct: z.enum(COUNTED),
      limit: z.string(),
      period: periodShape,
      suspicion: z.boolean(),
      suspicion_after: z.string(),
      suspicion_ban: z.boolean(),
      blacklist_after: z.object({ suspicions: z.string(), period: periodShape }),
    })
    .superRefine((values, context) => {
      checkCounting(t, values, context)
      const check = numberChecks(t, context)
      check.quantity(["limit"], values.limit)
      check.period(["period"], values.period)
      if (values.action === "blacklist" && values.ban === "period") {
        check.period(["block_duration"], values.block_duration)
      }
      if (!values.suspicion) return
      check.quantity(["suspicion_after"], values.suspicion_after)
      if (!values.suspicion_ban) return
      check.quantity(["blacklist_after", "suspicions"], values.blacklist_after.suspicions)
      check.period(["blacklist_after", "period"], values.blacklist_after.period)
    })

/** Reports what the server would refuse: the whole store is only watched, and what is the same never differs. */
function checkCounting(
  t: Translate,
  { type, count_by, distinct, action }: CountedValues,
  context: z.RefinementCtx
) {
  const refuse = (field: string, why: string) =>
    context.addIssue({ code: "custom", path: [field], message: t(`autoRules.invalid.${why}`) })
  if (count_by === "store" && type !== "payment_failures") refuse("count_by", "storeOrders")
  if (count_by === "store" && action !== "flag") refuse("action", "storeAction")
  if (distinct === count_by) refuse("distinct", "distinct")
}

interface CountedValues {
  type: AutoRuleFields["type"]
  count_by: AutoRuleFields["count_by"]
  distinct: (typeof COUNTED)[number]
  action: AutoRuleFields["action"]
}

export type AutoRuleValues = z.infer<ReturnType<typeof autoRuleSchema>>

export const toAutoRuleValues = (rule?: AdminAutoRule): AutoRuleValues => ({
  name: rule?.name ?? "",
  enabled: rule?.enabled ?? true,
  monitor: startsMonitored(rule),
  type: rule?.type ?? "orders",
  count_by: rule?.count_by ?? "customer",
  distinct: rule?.distinct ?? "all",
  limit: String(rule?.limit ?? 3),
  period: toPeriodValues(rule?.period, { value: 1, unit: "hour" }),
  action: rule?.action ?? FIRST_ACTION,
  ban: rule && !rule.block_duration ? "lifted" : "period",
  block_duration: toPeriodValues(rule?.block_duration, { value: 1, unit: "day" }),
  suspicion: (rule?.suspicion_after ?? null) !== null,
  suspicion_after: String(rule?.suspicion_after ?? 3),
  suspicion_ban: !!rule?.blacklist_after,
  blacklist_after: {
    suspicions: String(rule?.blacklist_after?.suspicions ?? 3),
    period: toPeriodValues(rule?.blacklist_after?.period, { value: 1, unit: "week" }),
  },
  sales_channel_ids: rule?.sales_channel_ids ?? [],
})

/** The rule that the form describes. */
export const toAutoRuleFields = (values: AutoRuleValues): AutoRuleFields => ({
  name: values.name.trim(),
  enabled: values.enabled,
  type: values.type,
  count_by: values.count_by,
  distinct: values.distinct === "all" ? null : values.distinct,
  limit: Number(values.limit),
  period: toPeriod(values.period),
  ...toOutcome(values),
  suspicion_after: values.suspicion ? Number(values.suspicion_after) : null,
  blacklist_after:
    values.suspicion && values.suspicion_ban
      ? {
          suspicions: Number(values.blacklist_after.suspicions),
          period: toPeriod(values.blacklist_after.period),
        }
      : null,
  sales_channel_ids: values.sales_channel_ids,
})

export const toCreateAutoRule = (values: AutoRuleValues): AdminCreateAutoRule =>
  withoutIdleBan(toAutoRuleFields(values))

export const toUpdateAutoRule = (
  values: AutoRuleValues,
  rule: AdminAutoRule
): AdminUpdateAutoRule =>
  changedFields(toCreateAutoRule(values), toCreateAutoRule(toAutoRuleValues(rule)))

/**
 * The three counters of suspicions by the attempts of one shopper who comes again and again: who is
 * caught by which, with the numbers that are typed. Null while one of them is none.
 */
export function suspicionExample(
  t: Translate,
  values: Pick<
    AutoRuleValues,
    "limit" | "period" | "suspicion_after" | "suspicion_ban" | "blacklist_after"
  >
): string | null {
  const { suspicion_after, suspicion_ban, blacklist_after } = values
  const numbers = [
    values.limit,
    suspicion_after,
    suspicion_ban ? blacklist_after.suspicions : "1",
    values.period.value,
    suspicion_ban ? blacklist_after.period.value : "1",
  ].map(Number)
  if (!numbers.every((number) => Number.isInteger(number) && number > 0)) return null

  const [limit, after, suspicions] = numbers
  const suspected = limit + after
  const told = [
    t("autoRules.example.permitted", {
      count: limit,
      period: periodText(t, "within", toPeriod(values.period)),
    }),
    t("autoRules.example.used", { attempt: limit + 1 }),
    t("autoRules.example.suspected", { attempt: suspected, use: after }),
  ]
  if (suspicion_ban) {
    told.push(
      t("autoRules.example.banned", {
        attempt: suspected + suspicions - 1,
        count: suspicions,
        period: periodText(t, "within", toPeriod(blacklist_after.period)),
      })
    )
  }
  return told.join(" ")
}

/** An auto rule as a sentence. */
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
  const distinct = rule.distinct ? [t(`autoRules.sentence.distinct.${rule.distinct}`)] : []
  return [main, ...distinct, ...channelsText(t, channelNames), ...suspicionTexts(t, rule)].join(" ")
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
