import { model } from "@medusajs/framework/utils"
import { BAN_ENDS, STATUS_SOURCES } from "../../../types/vocabulary"

/** A ban of a customer that has ended, as it was. */
const PastBan = model
  .define(
    { name: "BlacklistPastBan", tableName: "blacklist_past_ban" },
    {
      id: model.id({ prefix: "blpban" }).primaryKey(),
      customer_id: model.text(),
      source: model.enum([...STATUS_SOURCES]),
      source_id: model.text().nullable(),
      reason: model.text().searchable().nullable(),
      /** When it began, and until when it was meant to last; null was permanent. */
      banned_at: model.dateTime(),
      expires_at: model.dateTime().nullable(),
      /** Id of the user or API key that banned; null for the plugin itself. */
      banned_by: model.text().nullable(),
      ended_at: model.dateTime(),
      end: model.enum([...BAN_ENDS]),
      /** Id of the user or API key that lifted it; null where it ran out. */
      ended_by: model.text().nullable(),
    }
  )
  .indexes([{ on: ["customer_id"] }, { on: ["ended_at"] }])

export default PastBan
