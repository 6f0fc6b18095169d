import { z } from "zod"
import {
  ADDRESS_FIELDS,
  type AdminCreateManualRule,
  type AdminManualRule,
  type AdminUpdateManualRule,
  MANUAL_RULE_COUNTS,
  type ManualRuleFields,
  RULE_ADDRESS_TYPES,
  RULE_ATTRIBUTES,
  type RuleAddressType,
  type RuleAttribute,
} from "../../../../types"
import { changedFields, periodShape } from "../../../ui/lib/form-values"
import {
  actionText,
  channelsText,
  FIRST_ACTION,
  joinNames,
  joinWords,
  numberChecks,
  periodText,
  type RuleNames,
  ruleShape,
  startsMonitored,
  toOutcome,
  toPeriod,
  toPeriodValues,
  type Translate,
  withoutIdleBan,
} from "./rule"

export const manualRuleSchema = (t: Translate) =>
  z
    .object({
      ...ruleShape(t),
      same: z.enum(SAMES),
      attributes: z.array(z.enum(RULE_ATTRIBUTES)).min(1, t("rules.invalid.attributes")),
      address_type: z.enum(RULE_ADDRESS_TYPES),
      count: z.enum(MANUAL_RULE_COUNTS),
      permitted_strikes: z.string(),
      reach: z.enum(["all", "limited"]),
      period: periodShape,
      requires_suspicion: z.boolean(),
      audience: z.enum(AUDIENCES),
      customer_group_ids: z.array(z.string()),
      with_unassigned: z.boolean(),
    })
    .superRefine((values, context) => {
      const check = numberChecks(t, context)
      check.quantity(["permitted_strikes"], values.permitted_strikes)
      if (values.reach === "limited") check.period(["period"], values.period)
      if (values.action === "blacklist" && values.ban === "period") {
        check.period(["block_duration"], values.block_duration)
      }
      if (values.audience === "groups" && !values.customer_group_ids.length) {
        context.addIssue({
          code: "custom",
          path: ["customer_group_ids"],
          message: t("rules.invalid.groups"),
        })
      }
    })

/** Details that are often compared together. */
export const PRESETS = {
  parcel: { attributes: ["street", "house_number", "postal_code"], address_type: "shipping" },
  person: { attributes: ["customer_id"], address_type: "any" },
  phone: { attributes: ["phone"], address_type: "any" },
} as const satisfies Record<string, { attributes: RuleAttribute[]; address_type: RuleAddressType }>
type Preset = keyof typeof PRESETS

/** What must be the same, as the form asks first; `details` takes any set of them. */
export const SAMES = ["parcel", "person", "phone", "details"] as const

const isPreset = (same: string): same is Preset => same in PRESETS

/** What a choice of the form sets; null where each detail is chosen by itself. */
export const presetNamed = (same: string) => (isPreset(same) ? PRESETS[same] : null)

/** The choice of the form that says the same as a rule. */
export function sameOf(rule: {
  attributes: readonly RuleAttribute[]
  address_type: RuleAddressType
}): (typeof SAMES)[number] {
  const compared = [...rule.attributes].sort().join()
  return (
    SAMES.find((same) => {
      const preset = presetNamed(same)
      return (
        preset?.address_type === rule.address_type &&
        [...preset.attributes].sort().join() === compared
      )
    }) ?? "details"
  )
}

export type ManualRuleValues = z.infer<ReturnType<typeof manualRuleSchema>>

export const toManualRuleValues = (rule?: AdminManualRule): ManualRuleValues => ({
  name: rule?.name ?? "",
  enabled: rule?.enabled ?? true,
  monitor: startsMonitored(rule),
  same: sameOf(rule ?? PRESETS.parcel),
  attributes: rule?.attributes ?? [...PRESETS.parcel.attributes],
  address_type: rule?.address_type ?? PRESETS.parcel.address_type,
  count: rule?.count ?? "orders",
  permitted_strikes: String(rule?.permitted_strikes ?? 3),
  reach: rule?.period ? "limited" : "all",
  period: toPeriodValues(rule?.period, { value: 1, unit: "month" }),
  requires_suspicion: rule?.requires_suspicion ?? true,
  audience: rule ? audienceOf(rule) : "everybody",
  customer_group_ids: rule?.customer_group_ids ?? [],
  with_unassigned: rule?.for_unassigned_customers ?? false,
  action: rule?.action ?? FIRST_ACTION,
  ban: rule?.block_duration ? "period" : "lifted",
  block_duration: toPeriodValues(rule?.block_duration, { value: 1, unit: "day" }),
  sales_channel_ids: rule?.sales_channel_ids ?? [],
})

const toAudience = ({
  audience,
  customer_group_ids,
  with_unassigned,
}: ManualRuleValues): AudienceFields => ({
  only_for_guests: audience === "guests",
  for_unassigned_customers: audience === "unassigned" || (audience === "groups" && with_unassigned),
  customer_group_ids: audience === "groups" ? customer_group_ids : [],
})

/** In a fixed order, independent of the order in which they were ticked. */
const sorted = ({ attributes }: ManualRuleValues) =>
  RULE_ATTRIBUTES.filter((attribute) => attributes.includes(attribute))

/** The rule that the form describes. */
export const toManualRuleFields = (values: ManualRuleValues): ManualRuleFields => ({
  name: values.name.trim(),
  enabled: values.enabled,
  attributes: sorted(values),
  address_type: values.address_type,
  count: values.count,
  permitted_strikes: Number(values.permitted_strikes),
  period: values.reach === "limited" ? toPeriod(values.period) : null,
  requires_suspicion: values.requires_suspicion,
  ...toAudience(values),
  ...toOutcome(values),
  sales_channel_ids: values.sales_channel_ids,
})

export const toCreateManualRule = (values: ManualRuleValues): AdminCreateManualRule =>
  withoutIdleBan(toManualRuleFields(values))

export const toUpdateManualRule = (
  values: ManualRuleValues,
  rule: AdminManualRule
): AdminUpdateManualRule =>
  changedFields(toCreateManualRule(values), toCreateManualRule(toManualRuleValues(rule)))

/** For whom a manual rule is, as an admin thinks of it. */
export const AUDIENCES = ["everybody", "guests", "groups", "unassigned"] as const
type Audience = (typeof AUDIENCES)[number]

export type AudienceFields = Pick<
  ManualRuleFields,
  "only_for_guests" | "for_unassigned_customers" | "customer_group_ids"
>

export function audienceOf({
  only_for_guests,
  for_unassigned_customers,
  customer_group_ids,
}: AudienceFields): Audience {
  if (only_for_guests) return "guests"
  if (customer_group_ids.length) return "groups"
  return for_unassigned_customers ? "unassigned" : "everybody"
}

/** The details of a manual rule as the form groups them. */
export const ATTRIBUTE_GROUPS = {
  person: ["customer_id", "email", "phone", "ip"],
  name: ["first_name", "last_name", "company"],
  address: ["street", "house_number", "postal_code", "city", "province", "country_code"],
} as const satisfies Record<string, readonly RuleAttribute[]>

/** Whether it matters which address is compared: names stand in addresses, too. */
export const comparesAddresses = (attributes: readonly RuleAttribute[]): boolean =>
  attributes.some((attribute) => (ADDRESS_FIELDS as readonly string[]).includes(attribute))

/** A manual rule as a sentence. */
export function manualRuleSentence(
  t: Translate,
  rule: ManualRuleFields,
  names: RuleNames = { groups: [], channels: [] }
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
