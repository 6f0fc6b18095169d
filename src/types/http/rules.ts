import type { PaginatedResponse } from "@medusajs/framework/types"
import type { AutoRuleFields, ManualRuleFields } from "../rules"

/** What the dashboard's lists and forms need beside the rule's own fields. */
interface RuleRecord {
  id: string
  created_by: string | null
  created_at: string
  updated_at: string
}

export interface AdminManualRule extends ManualRuleFields, RuleRecord {}

export interface AdminManualRuleResponse {
  manual_rule: AdminManualRule
}

export type AdminManualRuleListResponse = PaginatedResponse<{ manual_rules: AdminManualRule[] }>

export type AdminCreateManualRule = Pick<
  ManualRuleFields,
  "name" | "attributes" | "permitted_strikes"
> &
  Partial<ManualRuleFields>

export type AdminUpdateManualRule = Partial<ManualRuleFields>

export interface AdminAutoRule extends AutoRuleFields, RuleRecord {}

export interface AdminAutoRuleResponse {
  auto_rule: AdminAutoRule
}

export type AdminAutoRuleListResponse = PaginatedResponse<{ auto_rules: AdminAutoRule[] }>

export type AdminCreateAutoRule = Pick<AutoRuleFields, "name" | "type" | "limit" | "period"> &
  Partial<AutoRuleFields>

export type AdminUpdateAutoRule = Partial<AutoRuleFields>
