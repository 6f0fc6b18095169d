import { model } from "@medusajs/framework/utils"
import { NOTICE_TYPES } from "../../../types/vocabulary"

/** One thing that happened and that staff are told of, once. Nothing in it is a shopper's. */
const NoticeEvent = model
  .define(
    { name: "BlacklistNoticeEvent", tableName: "blacklist_notice_event" },
    {
      id: model.id({ prefix: "blnev" }).primaryKey(),
      type: model.enum([...NOTICE_TYPES]),
      /** What makes it the same event, however often it is found: `flagged:order_123`. */
      event_key: model.text().unique(),
      order_id: model.text().nullable(),
      display_id: model.number().nullable(),
      decision_id: model.text().nullable(),
      reason: model.text().nullable(),
      amount: model.float().nullable(),
      currency_code: model.text().nullable(),
      happened_at: model.dateTime(),
      /** True until the dashboard's bell has it. */
      feed_due: model.boolean().default(true),
      /** True until a message over the channel has it. */
      channel_due: model.boolean().default(true),
    }
  )
  .indexes([
    { on: ["feed_due"], where: "feed_due" },
    { on: ["channel_due"], where: "channel_due" },
    { on: ["happened_at"] },
  ])

export default NoticeEvent
