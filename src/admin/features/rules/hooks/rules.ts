import type {
  AdminAutoRule,
  AdminAutoRuleListResponse,
  AdminAutoRuleResponse,
  AdminCreateAutoRule,
  AdminCreateManualRule,
  AdminManualRule,
  AdminManualRuleListResponse,
  AdminManualRuleResponse,
  AdminUpdateAutoRule,
  AdminUpdateManualRule,
} from "../../../../types"
import { createResource } from "../../../ui/hooks/resource"

export interface AutoRuleTypes {
  row: AdminAutoRule
  response: AdminAutoRuleResponse
  list: AdminAutoRuleListResponse
  create: AdminCreateAutoRule
  update: AdminUpdateAutoRule
}

export const autoRuleResource = createResource<AutoRuleTypes>({
  path: "auto-rules",
  one: ({ auto_rule }) => auto_rule,
  many: ({ auto_rules }) => auto_rules,
})

export interface ManualRuleTypes {
  row: AdminManualRule
  response: AdminManualRuleResponse
  list: AdminManualRuleListResponse
  create: AdminCreateManualRule
  update: AdminUpdateManualRule
}

export const manualRuleResource = createResource<ManualRuleTypes>({
  path: "manual-rules",
  one: ({ manual_rule }) => manual_rule,
  many: ({ manual_rules }) => manual_rules,
})
