import { z } from "@medusajs/framework/zod"
import {
  MANUAL_RULE_COUNTS,
  MODES,
  RULE_ACTIONS,
  RULE_ADDRESS_TYPES,
  RULE_ATTRIBUTES,
} from "../../../../types"
import { idOrIds, listParams, oneOrMany, queryBoolean } from "../utils/list-params"
import { distinct, idList, period, quantity, ruleName } from "./rule-fields"

export const AdminCreateManualRule = z.strictObject({
  name: ruleName,
  enabled: z.boolean().optional(),
  mode: z.enum(MODES).optional(),
  attributes: distinct("attributes", z.enum(RULE_ATTRIBUTES), { min: 1 }),
  address_type: z.enum(RULE_ADDRESS_TYPES).optional(),
  permitted_strikes: quantity,
  count: z.enum(MANUAL_RULE_COUNTS).optional(),
  requires_suspicion: z.boolean().optional(),
  period: period("period").nullish(),
  only_for_guests: z.boolean().optional(),
  for_unassigned_customers: z.boolean().optional(),
  customer_group_ids: idList("customer_group_ids").optional(),
  sales_channel_ids: idList("sales_channel_ids").optional(),
  action: z.enum(RULE_ACTIONS).optional(),
  block_duration: period("block_duration").nullish(),
})
export type AdminCreateManualRuleBody = z.infer<typeof AdminCreateManualRule>

export const AdminUpdateManualRule = AdminCreateManualRule.partial()
export type AdminUpdateManualRuleBody = z.infer<typeof AdminUpdateManualRule>

export const AdminListManualRules = listParams(
  [
    "created_at",
    "updated_at",
    "name",
    "enabled",
    "mode",
    "address_type",
    "permitted_strikes",
    "count",
    "requires_suspicion",
    "only_for_guests",
    "for_unassigned_customers",
    "action",
    "created_by",
  ],
  {
    id: idOrIds("id").optional(),
    enabled: queryBoolean.optional(),
    mode: oneOrMany(MODES).optional(),
    action: oneOrMany(RULE_ACTIONS).optional(),
    count: oneOrMany(MANUAL_RULE_COUNTS).optional(),
  }
)
export type AdminListManualRulesQuery = z.infer<typeof AdminListManualRules>
