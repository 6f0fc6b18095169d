import { model } from "@medusajs/framework/utils"
import type { BlacklistAfter, Period } from "../../../types/rules"
import {
  AUTO_RULE_COUNT_BY,
  AUTO_RULE_DISTINCT,
  AUTO_RULE_TYPES,
  MODES,
  RULE_ACTIONS,
} from "../../../types/vocabulary"

/** "Too many in a period": see `AutoRuleFields` for the meaning of each field. */
const AutoRule = model
  .define(
    { name: "BlacklistAutoRule", tableName: "blacklist_auto_rule" },
    {
      id: model.id({ prefix: "blarule" }).primaryKey(),
      name: model.text().searchable(),
      enabled: model.boolean().default(true),
      mode: model.enum([...MODES]).default("enforce"),
      type: model.enum([...AUTO_RULE_TYPES]),
      limit: model.number(),
      period: model.json<Period>(),
      count_by: model.enum([...AUTO_RULE_COUNT_BY]).default("customer"),
      distinct: model.enum([...AUTO_RULE_DISTINCT]).nullable(),
      action: model.enum([...RULE_ACTIONS]).default("blacklist"),
      block_duration: model.json<Period>().nullable(),
      suspicion_after: model.number().nullable(),
      blacklist_after: model.json<BlacklistAfter>().nullable(),
      sales_channel_ids: model.array(),
      created_by: model.text().nullable(),
    }
  )
  .indexes([{ on: ["created_at"] }])

export default AutoRule
