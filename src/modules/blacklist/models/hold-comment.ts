import { model } from "@medusajs/framework/utils"
import Hold from "./hold"

/** What somebody wrote about a held order. */
const HoldComment = model.define(
  { name: "BlacklistHoldComment", tableName: "blacklist_hold_comment" },
  {
    id: model.id({ prefix: "blholdc" }).primaryKey(),
    text: model.text(),
    created_by: model.text().nullable(),
    hold: model.belongsTo(() => Hold, { mappedBy: "comments" }),
  }
)

export default HoldComment
