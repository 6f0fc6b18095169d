import { model } from "@medusajs/framework/utils"
import type { BlacklistSettings } from "../../../types/settings"

/** The merchant's settings: one row; what it does not name has its default. */
const Setting = model.define(
  { name: "BlacklistSetting", tableName: "blacklist_setting" },
  {
    id: model.id({ prefix: "blset" }).primaryKey(),
    stored: model.json<Partial<BlacklistSettings>>(),
  }
)

export default Setting
