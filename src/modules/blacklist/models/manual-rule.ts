import { model } from "@medusajs/framework/utils"
import type { Period } from "../../../types/rules"
import {
  MANUAL_RULE_COUNTS,
  MODES,
  RULE_ACTIONS,
  RULE_ADDRESS_TYPES,
} from "../../../types/vocabulary"

/** "The same details came N times": see `ManualRuleFields` for the meaning of each field. */
const ManualRule = model
  .define(
    { name: "BlacklistManualRule", tableName: "blacklist_manual_rule" },
    {
      id: model.id({ prefix: "blmrule" }).primaryKey(),
      name: model.text().searchable(),
      enabled: model.boolean().default(true),
      mode: model.enum([...MODES]).default("enforce"),
      attributes: model.array(),
      address_type: model.enum([...RULE_ADDRESS_TYPES]).default("any"),
      permitted_strikes: model.number(),
      count: model.enum([...MANUAL_RULE_COUNTS]).default("orders"),
      requires_suspicion: model.boolean().default(true),
      period: model.json<Period>().nullable(),
      only_for_guests: model.boolean().default(false),
      for_unassigned_customers: model.boolean().default(false),
      customer_group_ids: model.array(),
      sales_channel_ids: model.array(),
      action: model.enum([...RULE_ACTIONS]).default("blacklist"),
      block_duration: model.json<Period>().nullable(),
      created_by: model.text().nullable(),
    }
  )
  .indexes([{ on: ["created_at"] }])

export default ManualRule
