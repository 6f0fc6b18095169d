import { z } from "zod"
import type {
  AdminCreateManualRule,
  AdminManualRule,
  AdminUpdateManualRule,
} from "../../../types/http"
import type { ManualRuleFields } from "../../../types/rules"
import { MANUAL_RULE_COUNTS, RULE_ADDRESS_TYPES, RULE_ATTRIBUTES } from "../../../types/vocabulary"
import { AUDIENCES, type AudienceFields, audienceOf } from "./audience"
import { changedFields } from "../changed-fields"
import {
  numberChecks,
  periodShape,
  ruleShape,
  toOutcome,
  toPeriod,
  toPeriodValues,
  withoutIdleBan,
} from "./fields"
import type { Translate } from "./sentence"

export const manualRuleSchema = (t: Translate) =>
  z
    .object({
      ...ruleShape(t),
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

export type ManualRuleValues = z.infer<ReturnType<typeof manualRuleSchema>>

export const toManualRuleValues = (rule?: AdminManualRule): ManualRuleValues => ({
  name: rule?.name ?? "",
  enabled: rule?.enabled ?? true,
  monitor: rule?.mode === "monitor",
  attributes: rule?.attributes ?? [],
  address_type: rule?.address_type ?? "any",
  count: rule?.count ?? "orders",
  permitted_strikes: String(rule?.permitted_strikes ?? 3),
  reach: rule?.period ? "limited" : "all",
  period: toPeriodValues(rule?.period, { value: 1, unit: "month" }),
  requires_suspicion: rule?.requires_suspicion ?? true,
  audience: rule ? audienceOf(rule) : "everybody",
  customer_group_ids: rule?.customer_group_ids ?? [],
  with_unassigned: rule?.for_unassigned_customers ?? false,
  action: rule?.action ?? "blacklist",
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

/** In one order, whatever order they were ticked in. */
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
