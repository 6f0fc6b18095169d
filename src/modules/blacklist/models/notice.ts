import { model } from "@medusajs/framework/utils"
import { NOTICE_STATUSES } from "../../../types/vocabulary"

/** One message to one recipient, from when it is written until it has arrived or was given up. */
const Notice = model
  .define(
    { name: "BlacklistNotice", tableName: "blacklist_notice" },
    {
      id: model.id({ prefix: "blnot" }).primaryKey(),
      /** A channel of Medusa's notification module; `feed` is the dashboard's bell. */
      channel: model.text(),
      /** Whom it is for; empty for the bell, which is everybody's. */
      recipient: model.text(),
      template: model.text().nullable(),
      title: model.text(),
      text: model.text(),
      data: model.json(),
      /** The order that the bell is told of, once. */
      order_id: model.text().nullable(),
      status: model.enum([...NOTICE_STATUSES]).default("due"),
      /** Sendings so far; each has a key of its own in Medusa's notifications. */
      attempts: model.number().default(0),
      first_attempt_at: model.dateTime().nullable(),
      next_attempt_at: model.dateTime(),
      /** A process is sending it; where that is killed, another one goes on after this moment. */
      locked_until: model.dateTime().nullable(),
      sent_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { on: ["next_attempt_at"], where: "status = 'due'" },
    { on: ["order_id"], unique: true, where: "channel = 'feed' and order_id is not null" },
    { on: ["created_at"] },
  ])

export default Notice
