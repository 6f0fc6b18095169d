import { model } from "@medusajs/framework/utils"

/**
 * Moments that notices go by: since when each kind is told of, up to where decisions were read, and when a
 * gathered message was last written.
 */
const NoticeClock = model.define(
  { name: "BlacklistNoticeClock", tableName: "blacklist_notice_clock" },
  {
    name: model.text().primaryKey(),
    at: model.dateTime(),
  }
)

export default NoticeClock
