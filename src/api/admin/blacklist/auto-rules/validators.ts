import { z } from "@medusajs/framework/zod"
import { AUTO_RULE_COUNT_BY, AUTO_RULE_TYPES, MODES, RULE_ACTIONS } from "../../../../types"
import { idList, period, quantity, ruleName } from "../manual-rules/rule-fields"
import { idOrIds, listParams, oneOrMany, queryBoolean } from "../utils/list-params"

export const AdminCreateAutoRule = z.strictObject({
  name: ruleName,
  enabled: z.boolean().optional(),
  mode: z.enum(MODES).optional(),
  type: z.enum(AUTO_RULE_TYPES),
  limit: quantity,
  period: period("period"),
  count_by: z.enum(AUTO_RULE_COUNT_BY).optional(),
  action: z.enum(RULE_ACTIONS).optional(),
  block_duration: period("block_duration").nullish(),
  suspicion_after: quantity.nullish(),
  blacklist_after: z
    .strictObject({ suspicions: quantity, period: period("blacklist_after.period") })
    .nullish(),
  sales_channel_ids: idList("sales_channel_ids").optional(),
})
export type AdminCreateAutoRuleBody = z.infer<typeof AdminCreateAutoRule>

export const AdminUpdateAutoRule = AdminCreateAutoRule.partial()
export type AdminUpdateAutoRuleBody = z.infer<typeof AdminUpdateAutoRule>

export const AdminListAutoRules = listParams(
  [
    "created_at",
    "updated_at",
    "name",
    "enabled",
    "mode",
    "type",
    "limit",
    "count_by",
    "action",
    "suspicion_after",
    "created_by",
  ],
  {
    id: idOrIds("id").optional(),
    enabled: queryBoolean.optional(),
    mode: oneOrMany(MODES).optional(),
    action: oneOrMany(RULE_ACTIONS).optional(),
    type: oneOrMany(AUTO_RULE_TYPES).optional(),
    count_by: oneOrMany(AUTO_RULE_COUNT_BY).optional(),
  }
)
export type AdminListAutoRulesQuery = z.infer<typeof AdminListAutoRules>
