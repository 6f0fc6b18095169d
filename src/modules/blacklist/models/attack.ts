import { model } from "@medusajs/framework/utils"
import type { AttackFigures } from "../../../types/notices"

/** A time in which payments failed far more often than usual: somebody tests cards. */
const Attack = model
  .define(
    { name: "BlacklistAttack", tableName: "blacklist_attack" },
    {
      id: model.id({ prefix: "blatt" }).primaryKey(),
      started_at: model.dateTime(),
      /** Null while it goes on. */
      ended_at: model.dateTime().nullable(),
      /** As they were when it was noticed. */
      figures: model.json<AttackFigures>(),
      /** Of one kind: it makes the index below one that holds one attack at a time. */
      kind: model.text().default("payment_failures"),
    }
  )
  .indexes([{ on: ["kind"], unique: true, where: "ended_at is null" }])

export default Attack
