import { model } from "@medusajs/framework/utils"
import type { AdminHoldCheck } from "../../../types/http/holds"
import { HOLD_SOURCES, HOLD_STATUSES } from "../../../types/vocabulary"
import HoldComment from "./hold-comment"

/** An order that must not be fulfilled until it is released. An ended hold stays; the order may be held anew. */
const Hold = model
  .define(
    { name: "BlacklistHold", tableName: "blacklist_hold" },
    {
      id: model.id({ prefix: "blhold" }).primaryKey(),
      order_id: model.text(),
      /** The order's number, for the message of who tries to fulfil it. */
      display_id: model.number().nullable(),
      status: model.enum([...HOLD_STATUSES]).default("held"),
      reason: model.text().nullable(),
      source: model.enum([...HOLD_SOURCES]).default("manual"),
      checklist: model.json<AdminHoldCheck[]>(),
      created_by: model.text().nullable(),
      ended_by: model.text().nullable(),
      ended_at: model.dateTime().nullable(),
      comments: model.hasMany(() => HoldComment, { mappedBy: "hold" }),
    }
  )
  .cascades({ delete: ["comments"] })
  .indexes([
    { on: ["order_id", "created_at"] },
    { on: ["order_id"], unique: true, where: "status = 'held'" },
    { on: ["id"], where: "status = 'held'" },
  ])

export default Hold
